import type { CDPSession, Page } from '@playwright/test';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { Chromium } from './chromium.ts';
import type { Firefox } from './firefox.ts';
import { answerInFirefox } from './permission.ts';
import { firstRental, settle } from './person.ts';
import type { PageFrame, Session, WebPage } from './session.ts';
import { until } from './until.ts';

/** A field for a code as sites write it, with the script that keeps what the page hears in `heard`. */
export const CODE_FIELD = `<form><p>Enter the code that we sent to your phone.</p>
<label>Verification code <input id="code" inputmode="numeric" maxlength="6" autocomplete="one-time-code"></label></form>
<script>window.heard = ''; document.getElementById('code').addEventListener('input', (e) => { heard = e.target.value; });</script>`;

/** A whole document around a body. */
const doc = (body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Confirm</title><style>body{font:16px sans-serif;margin:40px}</style></head><body>${body}</body></html>`;

/** Puts documents into the sandbox by host and path, without `https://`. */
export function publish(
  sandbox: Sandbox,
  pages: Record<string, string | { html: string; headers: Record<string, string> }>,
): void {
  for (const [at, body] of Object.entries(pages)) {
    sandbox.pages.set(at, typeof body === 'string' ? { html: doc(body) } : { ...body, html: doc(body.html) });
  }
}

/** Rents from the popup for the page at an address, and leaves the popup closed. */
export async function rentOn<P extends WebPage>(session: Session<P>, sandbox: Sandbox, url: string) {
  const page = await settle(session, sandbox, url);
  const popup = await session.openPopup(page);
  await popup.getByRole('button', { name: /^Rent number/ }).click();
  const rental = await firstRental(sandbox);
  await popup.getByRole('button', { name: 'Copy number' }).waitFor();
  await session.closePopup();
  return { page, rental };
}

/** What a document's own script has heard of a code. */
export const heard = (page: Pick<PageFrame, 'evaluate'>): Promise<string> =>
  page.evaluate(() => (window as unknown as { heard?: string }).heard ?? '');

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** An expression's value among the page's own scripts, also where these have broken the language for each other. */
export async function valueIn<T>(page: Page, expression: string): Promise<T> {
  const opened = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, opened);
  const { result } = await (await opened).send('Runtime.evaluate', { expression, returnByValue: true });
  return result.value as T;
}

/** Presses a button of the popup after which the browser asks for a site, and says yes to it. */
export async function allowSite(session: Session, press: () => Promise<void>): Promise<void> {
  if (!('evaluateInWindow' in session)) return allowInChromium(session as Chromium, press);
  await press();
  await answerInFirefox(session as Firefox, true);
  // Chromium's question closes the popup.
  await session.closePopup();
}

/** The question takes the popup's place, and for its first moments it ignores clicks, lest somebody answer unseen. */
async function allowInChromium(chrome: Chromium, press: () => Promise<void>): Promise<void> {
  const granted = async (): Promise<number> => {
    const worker = await chrome.worker();
    return worker.evaluate(async () => {
      const api = (globalThis as unknown as { chrome: { permissions: { getAll(): Promise<{ origins: string[] }> } } })
        .chrome;
      return (await api.permissions.getAll()).origins.length;
    });
  };
  const before = await granted();
  // The popup may be gone before its click is answered; what counts is the grant.
  await press().catch(() => undefined);
  await chrome.popupClosed();
  // It hangs from the top of the window's middle; `Deny` has the focus, `Allow` is the button to the right.
  const middle = Math.round(chrome.display.width / 2);
  await until(
    async () => {
      await chrome.display.click(middle + 164, 256);
      return (await granted()) > before;
    },
    { what: 'the browser to let the extension in', interval: 300 },
  );
}
