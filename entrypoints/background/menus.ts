import { SerialQueue } from '../../lib/core/async.ts';
import { createMenus, type ShownItems } from '../../lib/platform/menus.ts';
import { readSession, writeSession } from '../../lib/platform/storage/storage-areas.ts';
import { settingsItem } from '../../lib/settings/items.ts';
import type { Services } from './services.ts';

/** What it shows, for the workers after this one: made anew, a menu that is open loses the user's click. */
const SHOWN = 'shown-menus';
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

async function make(shown: ShownItems): Promise<void> {
  await createMenus(shown);
  await writeSession(SHOWN, JSON.stringify(shown));
}

/** Makes the context menu as it is to be now, whatever there was before. */
export const makeMenus = (services: Services): Promise<void> =>
  changes.run(async () => make(await shownItems(services)));

/** Keeps the context menu in step with rentals and settings. */
export const refreshMenus = (services: Services): Promise<void> =>
  changes.run(async () => {
    const shown = await shownItems(services);
    if (JSON.stringify(shown) !== (await readSession(SHOWN))) await make(shown);
  });
