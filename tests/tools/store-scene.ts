import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { root } from '../e2e/support/packages.ts';
import { capture, type Shot, type View } from './store-capture.ts';

/** What the Chrome Web Store asks for; the other stores take the same. */
export const SCREENSHOT: View = { width: 1280, height: 800, sharpness: 1 };
export const TILE: View = { width: 440, height: 280, sharpness: 1 };

/** The window that a page fills in a screenshot. */
export const FRAME: View = { width: 1152, height: 620, sharpness: 2 };
/** A window for a page whose middle shall be left of the popup: it is wider, and cut at the left by `shift`. */
export const BESIDE_POPUP: View = { ...FRAME, width: 1640 };

/** One screenshot for the stores: a headline above a page, and the popup over the page where there is one. */
export interface Scene {
  title: string;
  text: string;
  /** What stands in the address bar. */
  address: string;
  page: Shot;
  popup: Shot | null;
}

const STYLE = `
  * { box-sizing: border-box; margin: 0; }
  main { position: relative; overflow: hidden; color: #fff; font-family: system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif;
    background: radial-gradient(110% 120% at 20% 0%, #10665e 0%, #0a4742 45%, #042522 100%); }
  header { position: absolute; inset: 40px 64px auto; display: flex; align-items: center; gap: 24px; }
  header img { width: 80px; height: 80px; }
  h1 { font-size: 42px; line-height: 1.15; font-weight: 700; letter-spacing: -0.01em; }
  p { margin-top: 6px; font-size: 20px; line-height: 1.4; color: #cfeae6; }
  .frame, .popup { position: absolute; overflow: hidden; background: #fff; box-shadow: 0 24px 60px rgb(0 20 18 / 50%); }
  .frame { left: 64px; top: 160px; width: ${FRAME.width}px; height: 680px; border-radius: 14px; }
  .bar { display: flex; align-items: center; gap: 8px; height: 44px; padding: 0 16px; background: #e1e8e6; color: #41514e; font-size: 14px; }
  .bar i { width: 12px; height: 12px; border-radius: 50%; background: #b3c0bd; }
  .bar span { margin-left: 16px; padding: 5px 16px; border-radius: 14px; background: #fff; }
  .popup { right: 84px; top: 214px; border-radius: 12px; }
  img { display: block; }
  .tile { display: flex; flex-direction: column; align-items: center; justify-content: center; gap: 14px; text-align: center; }
  .tile img { width: 104px; height: 104px; }
  .tile h1 { font-size: 34px; }
  .tile p { margin: 0; font-size: 19px; }
`;

const escape = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);
const source = (png: Buffer): string => `data:image/png;base64,${png.toString('base64')}`;
const icon = `<img src="${source(readFileSync(`${root}public/icons/128.png`))}" alt="">`;

/** The popup grows to this many times its size where there is room, and shrinks where there is not. */
const MAX_SCALE = 1.2;
const POPUP_ROOM = SCREENSHOT.height - 214 - 20;

/** Composes a {@link Scene} on an empty page and gives its PNG. */
export function composeScene(canvas: Page, { title, text, address, page, popup }: Scene): Promise<Buffer> {
  const scale = popup ? Math.min(MAX_SCALE, POPUP_ROOM / popup.height) : 0;
  const size = popup ? `width="${popup.width * scale}" height="${popup.height * scale}"` : '';
  return draw(
    canvas,
    SCREENSHOT,
    `<header>${icon}<div><h1>${escape(title)}</h1><p>${escape(text)}</p></div></header>
     <div class="frame">
       <div class="bar"><i></i><i></i><i></i><span>${escape(address)}</span></div>
       <img src="${source(page.png)}" width="${page.width}" style="margin-left: ${FRAME.width - page.width}px" alt="">
     </div>
     ${popup ? `<div class="popup"><img src="${source(popup.png)}" ${size} alt=""></div>` : ''}`,
  );
}

/** The promo tile: the icon, the name, and what it is for. */
export const composeTile = (canvas: Page): Promise<Buffer> =>
  draw(canvas, TILE, `${icon}<h1>GetAText Autofill</h1><p>A number and its code, filled in</p>`, 'tile');

async function draw(canvas: Page, view: View, content: string, kind = ''): Promise<Buffer> {
  await canvas.bringToFront();
  await canvas.setContent(
    `<!doctype html><style>${STYLE}</style><main class="${kind}" style="width: ${view.width}px; height: ${view.height}px">${content}</main>`,
  );
  return (await capture(canvas, view)).png;
}
