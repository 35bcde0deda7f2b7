import type { CDPSession, Page } from '@playwright/test';
import { FirefoxPage } from './firefox-screen.ts';
import type { Session, WebPage } from './session.ts';
import { until } from './until.ts';

/** Something to press, by its accessible name. */
interface Spot {
  name: string;
  x: number;
  y: number;
}

/** The notice as a user sees it, in CSS pixels of the viewport. */
export interface SeenNotice {
  text: string;
  /** The buttons that are shown, by their accessible name. */
  buttons: Spot[];
  /** The checkboxes that are shown; they're pressed by their labels. */
  checkboxes: (Spot & { checked: boolean })[];
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
  for (const child of [
    ...(node.children ?? []),
    ...(node.shadowRoots ?? []),
    ...(node.contentDocument ? [node.contentDocument] : []),
  ]) {
    const found = hostIn(child);
    if (found) return found;
  }
  return null;
}

/** What the closed root of a notice shows. Runs in the page, or beside it with more rights. */
function describe(root: ShadowRoot): SeenNotice | null {
  const { host } = root;
  const view = host.ownerDocument.defaultView;
  const card = root.querySelector('.card');
  if (!view || !card || view.getComputedStyle(host).visibility === 'hidden') return null;
  const box = card.getBoundingClientRect();
  const shown = [...root.querySelectorAll('button')].filter((button) => button.checkVisibility());
  const labels = [...root.querySelectorAll('label')].filter((label) => label.checkVisibility());
  const spot = (element: HTMLElement) => {
    const at = element.getBoundingClientRect();
    return {
      name: element.ariaLabel ?? element.textContent,
      x: at.left + at.width / 2,
      y: at.top + at.height / 2,
    };
  };
  return {
    text: root.querySelector('p')?.innerText.trim() ?? '',
    announced: root.querySelector('[role=status]')?.textContent ?? '',
    surface: view.getComputedStyle(card).backgroundColor,
    inTopLayer: host.matches(':popover-open'),
    left: box.left,
    top: box.top,
    right: box.right,
    bottom: box.bottom,
    buttons: shown.map(spot),
    checkboxes: labels.map((label) =>
      Object.assign(spot(label), { checked: label.querySelector('input')?.checked === true }),
    ),
  };
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** Chromium's debugger sees into closed roots, scripts don't. */
async function seeInChromium(page: Page): Promise<SeenNotice | null> {
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
    functionDeclaration: `function () { return (${describe.toString()})(this); }`,
  });
  return result.value as SeenNotice | null;
}

/** Scripts with Firefox's own rights see into closed roots. */
const seeInFirefox = (page: FirefoxPage): Promise<SeenNotice | null> =>
  page.privileged(`[...content.document.querySelectorAll('*')]
    .filter(({ localName, openOrClosedShadowRoot }) => /^[a-z]{4}-[a-z]{6}$/.test(localName) && openOrClosedShadowRoot)
    .map((host) => (${describe.toString()})(host.openOrClosedShadowRoot))[0] ?? null`);

/** The notice that a page shows; null where there is none. */
export const seeNotice = (page: WebPage): Promise<SeenNotice | null> =>
  page instanceof FirefoxPage ? seeInFirefox(page) : seeInChromium(page as Page);

/** Waits for a notice with these words. */
export const noticeWith = (page: WebPage, words: string | RegExp): Promise<SeenNotice> =>
  until(
    async () => {
      const seen = await seeNotice(page);
      return seen && (typeof words === 'string' ? seen.text === words : words.test(seen.text)) ? seen : null;
    },
    { what: `the notice ${String(words)}` },
  );

/** Waits until there is no notice. */
export const noNotice = (page: WebPage): Promise<true> =>
  until(async () => (await seeNotice(page)) === null, { what: 'the notice to go' });

/** Clicks a button of the notice, or the label of a checkbox, with the real mouse. */
export async function pressInNotice(session: Session, page: WebPage, name: string): Promise<void> {
  const button = await until(
    async () => {
      const seen = await seeNotice(page);
      return seen && [...seen.buttons, ...seen.checkboxes].find((at) => at.name === name);
    },
    { what: `the button ${name}` },
  );
  const { x, y } = await page.evaluate((at) => {
    const { mozInnerScreenX, mozInnerScreenY } = window as { mozInnerScreenX?: number; mozInnerScreenY?: number };
    return {
      x: (mozInnerScreenX ?? window.screenX + (window.outerWidth - window.innerWidth) / 2) + at.x,
      y: (mozInnerScreenY ?? window.screenY + window.outerHeight - window.innerHeight) + at.y,
    };
  }, button);
  await session.display.click(Math.round(x), Math.round(y));
}
