import { SerialQueue } from '../../../lib/core/async.ts';
import { askPage, injectPagePart, injectPageScript } from '../../../lib/platform/page.ts';
import { partsFor, type PageRequest } from '../../../lib/messaging/page-protocol.ts';
import { isIncognito } from '../../../lib/platform/private-windows.ts';
import { tabUrl } from '../../../lib/platform/tabs.ts';
import type { NoticeDeps } from '../../../lib/rentals/delivery/page-notices.ts';
import type { PointedDeps } from '../../../lib/rentals/delivery/pointing.ts';
import { pointedFieldsItem, pointedOn, withPointed } from '../../../lib/settings/pointed-fields.ts';
import { incognitoLinksItem } from '../../../lib/settings/incognito.ts';
import type { RentalRepository } from '../../../lib/rentals/store/repository.ts';
import { linkedDomainsItem, settingsItem } from '../../../lib/settings/items.ts';
import { readSettingsOn, saveSiteSettings } from '../../../lib/settings/site-settings.ts';
import { readSession, writeSession } from '../../../lib/platform/storage/storage-areas.ts';

const DISMISSED = 'dismissed-notices';
/** Changes of that list run one after another. */
const dismissals = new SerialQueue();

async function dismissed(): Promise<string[]> {
  const stored = await readSession(DISMISSED);
  return Array.isArray(stored) ? stored.filter((key) => typeof key === 'string') : [];
}

/** Sends a request to a frame that has what the request needs beside the page script. */
async function askWithPart(tabId: number, request: PageRequest, frameId = 0): Promise<unknown> {
  for (const part of partsFor(request)) await injectPagePart(tabId, frameId, part);
  return askPage(tabId, request, frameId);
}

/** What reaches into pages: places for fills, and notices. `changes`: as for {@link createPointed}. */
export const createNoticeDeps = (
  repository: RentalRepository,
  now: () => number,
  changes: SerialQueue,
): NoticeDeps => ({
  repository,
  now,
  tabUrl,
  isIncognito,
  inject: injectPageScript,
  ask: askWithPart,
  linkedTo: async (site, incognito) => {
    const links = [...(await linkedDomainsItem.get()), ...(incognito ? await incognitoLinksItem.get() : [])];
    return links.filter((link) => link.site === site).map(({ domain }) => domain);
  },
  wanted: async (domain) => (await readSettingsOn(domain)).showNotice,
  fills: async (domain) => (await readSettingsOn(domain)).fillCodes,
  settings: {
    read: readSettingsOn,
    // What is as everywhere is no setting of the site's own.
    set: async (domain, { name, on }) =>
      saveSiteSettings(changes, domain, { [name]: on === (await settingsItem.get())[name] ? null : on }),
  },
  dismissed: {
    read: dismissed,
    add: (key) => dismissals.run(async () => writeSession(DISMISSED, [key, ...(await dismissed())].slice(0, 50))),
  },
});

/** The fields that the user pointed at. `changes`: all that is remembered of sites has one writer at a time. */
export const createPointed = (changes: SerialQueue): PointedDeps => ({
  pointed: {
    read: async (domain) => pointedOn(await pointedFieldsItem.get(), domain),
    add: (domain, what, field) =>
      changes.run(async () => {
        const all = await pointedFieldsItem.get();
        await pointedFieldsItem.set(withPointed(all, domain, { ...pointedOn(all, domain), [what]: field }));
      }),
  },
});
