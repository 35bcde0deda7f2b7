import { t } from '../i18n/t.ts';
import { browser } from './browser.ts';
import { optionalApi } from './optional-api.ts';

const RENT_ITEM = 'rent-number';

/** Makes the context menu; called on installation, as the browser keeps it from then on. */
export async function createMenus(): Promise<void> {
  const menus = optionalApi(browser.contextMenus);
  await menus?.removeAll();
  menus?.create({
    id: RENT_ITEM,
    title: t('menu_rent'),
    contexts: ['page', 'editable', 'selection', 'link', 'frame'],
    documentUrlPatterns: ['http://*/*', 'https://*/*'],
  });
}

/** Calls back with the tab in which the user chose `Rent number for this site`. */
export function onRentMenu(listener: (tab: { id: number; url: string | null }) => void): void {
  optionalApi(browser.contextMenus)?.onClicked.addListener((info, tab) => {
    if (info.menuItemId !== RENT_ITEM || tab?.id === undefined) return;
    listener({ id: tab.id, url: tab.url ?? info.pageUrl ?? null });
  });
}
