import type { CDPSession, Page } from '@playwright/test';
import type { Chromium } from './chromium.ts';
import { until } from './until.ts';

/** The notice as a person sees it, in CSS pixels of the viewport. */
export interface SeenNotice {
  text: string;
  /** The buttons that are shown, by their accessible name. */
  buttons: { name: string; x: number; y: number }[];
  left: number;
  top: number;
  right: number;
  bottom: number;
  surface: string;
  /** What a screen reader is told when it changes. */
  announced: string;
  inTopLayer: boolean;
}

interface DomNode {
  backendNodeId: number;
  nodeName: string;
  children?: DomNode[];
  shadowRoots?: (DomNode & { shadowRootType?: string })[];
  contentDocument?: DomNode;
}

/** Finds the notice's host in the page: an element of no known name that has a closed shadow root. */
function hostIn(node: DomNode): DomNode | null {
  const closed = node.shadowRoots?.find((root) => root.shadowRootType === 'closed');
  if (closed && /^[A-Z]{4}-[A-Z]{6}$/i.test(node.nodeName)) return closed;
  for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? []), ...(node.contentDocument ? [node.contentDocument] : [])]) {
    const found = hostIn(child);
    if (found) return found;
  }
  return null;
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** The notice that a page shows; null where there is none. The debugger sees into closed roots, scripts don't. */
export async function seeNotice(page: Page): Promise<SeenNotice | null> {
  const opened = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, opened);
  const session = await opened;
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const found = hostIn(root);
  if (!found) return null;
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: found.backendNodeId });
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId as string,
    returnByValue: true,
    functionDeclaration: `function () {
      const host = this.host;
      if (getComputedStyle(host).visibility === 'hidden') return null;
      const card = this.querySelector('.card');
      const box = card.getBoundingClientRect();
      const shown = [...this.querySelectorAll('button')].filter((button) => button.checkVisibility());
      return {
        text: this.querySelector('p').innerText.trim(),
        announced: this.querySelector('[role=status]').textContent,
        surface: getComputedStyle(card).backgroundColor,
        inTopLayer: host.matches(':popover-open'),
        left: box.left, top: box.top, right: box.right, bottom: box.bottom,
        buttons: shown.map((button) => {
          const at = button.getBoundingClientRect();
          return { name: button.ariaLabel ?? button.textContent, x: at.left + at.width / 2, y: at.top + at.height / 2 };
        }),
      };
    }`,
  });
  return result.value as SeenNotice | null;
}

/** Waits for a notice with these words. */
export const noticeWith = (page: Page, words: string | RegExp): Promise<SeenNotice> =>
  until(
    async () => {
      const seen = await seeNotice(page);
      return seen && (typeof words === 'string' ? seen.text === words : words.test(seen.text)) ? seen : null;
    },
    { what: `the notice ${String(words)}` },
  );

/** Waits until there is no notice. */
export const noNotice = (page: Page): Promise<true> =>
  until(async () => (await seeNotice(page)) === null, { what: 'the notice to go' });

/** Clicks a button of the notice with the real mouse. */
export async function pressInNotice(chrome: Chromium, page: Page, name: string): Promise<void> {
  const button = await until(async () => (await seeNotice(page))?.buttons.find((at) => at.name === name), { what: `the button ${name}` });
  const { x, y } = await page.evaluate(
    (at) => ({
      x: window.screenX + (window.outerWidth - window.innerWidth) / 2 + at.x,
      y: window.screenY + window.outerHeight - window.innerHeight + at.y,
    }),
    button,
  );
  await chrome.display.click(Math.round(x), Math.round(y));
}
