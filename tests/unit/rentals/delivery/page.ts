import type { Notice, PageReply, PageRequest } from '../../../../lib/messaging/page-protocol.ts';
import type { Frame } from '../../../../lib/platform/page.ts';
import type { DeliveryDeps } from '../../../../lib/rentals/delivery/delivery.ts';
import type { NoticeDeps } from '../../../../lib/rentals/delivery/page-notices.ts';
import type { RentalSite } from '../../../../lib/rentals/model/rental.ts';
import type { RentalRepository } from '../../../../lib/rentals/store/repository.ts';
import { memoryRepository, rentOne, status } from '../support.ts';

export const SITE: RentalSite = { tabId: 7, host: 'web.whatsapp.com', domain: 'whatsapp.com' };

/** Tabs by their ids, each with its address and the frames that the browser lets us into: the top document if not told. */
export type Tabs = Record<number, { url: string | null; frames?: Frame[] }>;

/** A repository with one rental `k` of a site, and what brings values into pages, with all that pages were asked. */
export async function withTabs(
  tabs: Tabs,
  { site = SITE, links = [], replies = {} }: WithTabsOptions = {},
): Promise<{ deps: DeliveryDeps; repository: RentalRepository; asked: Asked[]; notices: Notice[] }> {
  const { repository } = memoryRepository();
  await rentOne(repository, site);
  const asked: Asked[] = [];
  const notices: Notice[] = [];
  const deps: DeliveryDeps = {
    repository,
    now: () => 3000,
    tabUrl: async (tabId) => tabs[tabId]?.url ?? null,
    isIncognito: async () => false,
    inject: async (tabId) => {
      const tab = tabs[tabId];
      if (!tab?.url) return null;
      return tab.frames ?? [{ frameId: 0, origin: new URL(tab.url).origin }];
    },
    linkedTo: async () => links,
    showNotice: async (_tab, _origin, notice) => void notices.push(notice),
    ask: async (tabId, request, frameId = 0) => {
      asked.push({ tabId, frameId, request });
      if (request.type === 'find') return { status: frameId === 0 ? 'no_field' : 'found', score: 90 };
      return { status: replies[request.type] ?? (request.type.startsWith('fill') ? 'filled' : 'done') };
    },
    submitAfterFilling: async () => false,
    pointed: { read: async () => ({}), add: async () => undefined },
  };
  return { deps, repository, asked, notices };
}

/** What notices need besides: the user wants them, and has closed none. */
export const withNotices = (deps: DeliveryDeps, over: Partial<NoticeDeps> = {}): NoticeDeps => ({
  ...deps,
  wanted: async () => true,
  fills: async () => false,
  settings: {
    read: async () => ({ fillCodes: true, submitAfterFilling: false, showNotice: true }),
    set: async () => undefined,
  },
  dismissed: { read: async () => [], add: async () => undefined },
  ...over,
});

export interface WithTabsOptions {
  site?: RentalSite | null;
  links?: string[];
  replies?: Partial<Record<PageRequest['type'], PageReply['status']>>;
}

/** One message to a page. */
export interface Asked {
  tabId: number;
  frameId: number;
  request: PageRequest;
}

/** The frames that a value was brought into. */
export const filledInto = (asked: readonly Asked[]): string[] =>
  asked.filter(({ request }) => request.type.startsWith('fill')).map(({ tabId, frameId }) => `${tabId}:${frameId}`);

/** Has a code come for the rental, bound to a domain or not. */
export const arrive = (repository: RentalRepository, codeDomain: string | null = null, code = '123456') =>
  repository.apply('k', { type: 'status', at: 2000, status: status({ code }), code, codeDomain });
