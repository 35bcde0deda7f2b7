import { t, type TextKey } from '../i18n/t.ts';
import { browser } from './browser.ts';
import { optionalApi } from './optional-api.ts';

/** What the context menu offers: a number for the site, and on a text field the code or the number that is there. */
export type MenuItem = 'rent-number' | 'fill-code' | 'fill-number';

/** Which of them show. */
export type ShownItems = Record<MenuItem, boolean>;

const TITLES = {
  'rent-number': 'menu_rent',
  'fill-code': 'menu_fill_code',
  'fill-number': 'menu_fill_number',
} as const satisfies Record<MenuItem, TextKey>;

const ITEMS = Object.keys(TITLES) as MenuItem[];

/**
 * Makes the context menu anew; the browser keeps it. Items that aren't to show are left out: hidden, they'd still have
 * Chromium put the one that shows into a menu of its own.
 */
export async function createMenus(shown: ShownItems): Promise<void> {
  const menus = optionalApi(browser.contextMenus);
  await menus?.removeAll();
  for (const id of ITEMS.filter((item) => shown[item])) {
    menus?.create({
      id,
      title: t(TITLES[id]),
      contexts: id === 'rent-number' ? ['page', 'editable', 'selection', 'link', 'frame'] : ['editable'],
      documentUrlPatterns: ['http://*/*', 'https://*/*'],
    });
  }
}

/** Calls back with the item that the user chose, and the tab. */
export function onMenu(listener: (item: MenuItem, tab: { id: number; url: string | null }) => void): void {
  optionalApi(browser.contextMenus)?.onClicked.addListener((info, tab) => {
    const item = ITEMS.find((id) => id === info.menuItemId);
    if (item && tab?.id !== undefined) listener(item, { id: tab.id, url: tab.url ?? info.pageUrl ?? null });
  });
}
