import type { Locator, Page } from '@playwright/test';
import type { Display } from './display.ts';
import { until } from './until.ts';

/** Pixels from the left and from the top. */
interface Point {
  x: number;
  y: number;
}

/** What to right-click: an element, a selector, or a point of the viewport. */
export type MenuTarget = Locator | string | Point;

/** Where a target is on the screen, in pixels. */
async function screenPoint(page: Page, target: MenuTarget): Promise<Point> {
  const { x, y } = await viewportPoint(page, target);
  // Whatever the browser draws above the page (tabs, address, bars) comes and goes; below there is nothing.
  const origin = await page.evaluate(() => ({
    x: window.screenX + (window.outerWidth - window.innerWidth) / 2,
    y: window.screenY + window.outerHeight - window.innerHeight,
  }));
  return { x: Math.round(origin.x + x), y: Math.round(origin.y + y) };
}

/** One of several items of the extension's: its place among them, in a menu of their own. */
export interface MenuChoice {
  item: string;
  /** All that show, in their order. */
  among: readonly string[];
}

/** Renting, on a field, while there is a number to be filled in. */
export const RENT_BESIDE_NUMBER: MenuChoice = {
  item: 'Rent number for this site',
  among: ['Rent number for this site', 'Fill number here'],
};

/**
 * Right-clicks the target for real and chooses the extension's only item, or one of several. Chromium's native menu can't
 * be asked what it holds, and type-ahead would meet the mnemonics of other items; but counted from the end the place is
 * fixed: the extension's item stands before `Inspect`, or on a bare page before `View page source` and `Inspect`.
 */
export async function chooseExtensionItem(
  display: Display,
  page: Page,
  target: MenuTarget,
  choice?: MenuChoice,
): Promise<void> {
  const point = await viewportPoint(page, target);
  const steps = (await isBarePage(page, point)) ? 3 : 2;
  const { x, y } = await screenPoint(page, point);
  const isOpen = await surfacesSince(display);
  await openMenu(display, { x, y }, isOpen);
  const times = (key: string, count: number): string[] => Array.from({ length: count }, () => key);
  const inside = choice ? ['Right', ...times('Down', choice.among.indexOf(choice.item))] : [];
  await display.key(...times('Up', steps), ...inside, 'Return');
  await until(async () => !(await isOpen()), { what: 'the context menu to close' });
}

/** Tells whether anything is drawn that is not now; what is now, such as a bubble that is closing, may go meanwhile. */
async function surfacesSince(display: Display): Promise<() => Promise<boolean>> {
  const before = new Set(await display.surfaces());
  return async () => (await display.surfaces()).some((surface) => !before.has(surface));
}

/** A busy browser at times drops a click on a page that has just been drawn: a user clicks again. */
async function openMenu(display: Display, { x, y }: Point, isOpen: () => Promise<boolean>): Promise<void> {
  for (let attempt = 1; attempt < 3; attempt++) {
    await display.rightClick(x, y);
    const opened = await until(isOpen, { timeout: 4000 }).catch(() => false);
    if (opened) return;
  }
  await display.rightClick(x, y);
  await until(isOpen, { what: 'the context menu to open' });
}

/** Whether a right click there is about the page as a whole, not about a field, link, medium or selection. */
function isBarePage(page: Page, { x, y }: Point): Promise<boolean> {
  return page.evaluate(
    ([left, top]) => {
      let hit = document.elementFromPoint(left, top);
      while (hit?.shadowRoot) {
        const inner = hit.shadowRoot.elementFromPoint(left, top);
        if (!inner || inner === hit) {
          break;
        }
        hit = inner;
      }
      const special = hit?.closest('a[href], input, textarea, [contenteditable], img, video, audio, canvas, iframe');
      return !special && getSelection()?.isCollapsed !== false;
    },
    [x, y] as const,
  );
}

async function viewportPoint(page: Page, target: MenuTarget): Promise<Point> {
  if (typeof target === 'object' && 'x' in target) {
    return target;
  }
  const locator = typeof target === 'string' ? page.locator(target) : target;
  await locator.scrollIntoViewIfNeeded();
  const box = await locator.boundingBox();
  if (!box) {
    throw new Error('The element to click is not visible');
  }
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
