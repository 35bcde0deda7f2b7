import type { Locator, Page } from '@playwright/test';
import type { Gesture } from './plan.ts';
import type { Stage } from './stage.ts';

/** A gesture to rent, ready to be made. */
export interface Ready {
  /** How many renting calls it may lead to at most. */
  gestures: number;
  /** Makes the gesture. */
  start(): Promise<void>;
  /** Whether the screen that it was made on says that nothing goes on any more. */
  isOver(): boolean;
}

const button = (screen: Page): Locator => screen.getByRole('button', { name: 'Rent number · $' });
/** Unfolds what rents, while a number is in use. */
const another = (screen: Page): Locator => screen.getByRole('button', { name: 'Rent another number', expanded: false });

/** Waits until a screen can rent. */
async function ready(screen: Page): Promise<void> {
  await button(screen).or(another(screen)).first().waitFor();
  if (await another(screen).isVisible()) {
    // A window behind another one draws no frames, for which a click would wait; and the number may end meanwhile.
    await another(screen)
      .dispatchEvent('click', undefined, { timeout: 2000 })
      .catch(() => undefined);
  }
  await button(screen).waitFor();
}

/**
 * Opens what the gesture is made on, so that the gesture itself is quick. Two windows make one gesture, as the second
 * joins the first, unless a death may come between them (`struck`).
 */
export async function rentBy(stage: Stage, gesture: Gesture, struck: boolean): Promise<Ready> {
  const popup = await stage.openPopup();
  await ready(popup);
  switch (gesture) {
    case 'click':
      return on(popup, () => button(popup).click());
    case 'double click':
      // Two clicks of one hand: the second finds the button busy.
      return on(popup, () => button(popup).dblclick());
    case 'two windows': {
      const windows = [await stage.popupWindow(), await stage.popupWindow()];
      await Promise.all(windows.map(ready));
      const both = on(windows[0] as Page, async () => {
        await Promise.all(windows.map((window) => button(window).dispatchEvent('click')));
      });
      return { ...both, gestures: struck ? 2 : 1 };
    }
    case 'context menu':
      await stage.closePopup();
      return { gestures: 1, start: () => stage.chooseMenu(), isOver: () => false };
    case 'popup and menu': {
      const first = on(popup, async () => {
        await button(popup).click();
        await stage.closePopup();
        await stage.chooseMenu();
      });
      return { ...first, gestures: 2, isOver: () => false };
    }
  }
}

/** A gesture on a screen whose button tells when it is over. */
function on(screen: Page, press: () => Promise<void>): Ready {
  let over = false;
  const watch = async (): Promise<void> => {
    await press();
    // Busy is seen first, or it is over already; both end with a button that may be pressed.
    await button(screen)
      .and(screen.locator('[aria-disabled=true]'))
      .waitFor({ timeout: 500 })
      .catch(() => undefined);
    await button(screen).and(screen.locator(':not([aria-disabled=true])')).or(another(screen)).first().waitFor();
    over = true;
  };
  return {
    gestures: 1,
    start: () =>
      watch().catch(() => {
        over = true;
      }),
    isOver: () => over,
  };
}
