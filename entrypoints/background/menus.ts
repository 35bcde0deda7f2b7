import { SerialQueue } from '../../lib/core/async.ts';
import { createMenus, showMenus, type ShownItems } from '../../lib/platform/menus.ts';
import { settingsItem } from '../../lib/settings/items.ts';
import type { Services } from './services.ts';

/** What this worker has told the browser last: most changes of a rental change nothing in the menu. */
let last = '';
const changes = new SerialQueue();

/** What the context menu offers now: what's there to be filled, and what the user wants in it. */
async function shownItems({ repository }: Services): Promise<ShownItems> {
  const [{ live }, { rentMenu, fillMenu }] = await Promise.all([repository.all(), settingsItem.get()]);
  return {
    'rent-number': rentMenu,
    'fill-code': fillMenu && live.some(({ code }) => code !== null),
    'fill-number': fillMenu && live.some(({ number }) => number !== null),
  };
}

/** Makes the context menu as it is to be now. */
export const makeMenus = async (services: Services): Promise<void> => createMenus(await shownItems(services));

/** Keeps the context menu in step with rentals and settings. */
export const refreshMenus = (services: Services): Promise<void> =>
  changes.run(async () => {
    const shown = await shownItems(services);
    const now = JSON.stringify(shown);
    if (now === last) return;
    await showMenus(shown);
    last = now;
  });
