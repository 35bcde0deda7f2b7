import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useWhileVisible } from '../../../components/ui/hooks/use-while-visible.ts';
import { call, startBackground } from '../../../lib/messaging/client.ts';
import { activeTab, watchActiveTab, type ActiveTab } from '../../../lib/platform/active-tab.ts';
import type { SiteMatch } from '../../../lib/messaging/protocol/renting.ts';

/** The page in front of the user. */
export interface Site {
  /** The tab for fills; null where there is none. */
  tabId: number | null;
  windowId: number | null;
  /** It's in a private window. */
  incognito: boolean;
  /** The browser doesn't say what the tab shows. */
  unseen: boolean;
  /** Null where the page is no website, or its address may not be read. */
  host: string | null;
  /** Undefined until the background has answered. */
  match: SiteMatch | null | undefined;
}

interface SiteOptions {
  /** When the catalogue was fetched: a newer one may change the answer. */
  catalogueAt: number | undefined;
  /** How many renting calls were answered: each may have turned a guess into a choice. */
  rentings: number;
  /** The screen stays open while the user goes from tab to tab. */
  follow: boolean;
}

/** How often a page that can't be seen is looked for again: a gesture on it makes no event. */
const LOOK_AGAIN_MS = 1000;
/** How often the background is asked where it was stopped while it answered. */
const TRIES = 3;
/** Asked before anything else: the service, and with it the price, can only be asked for after it. */
let firstLook: Promise<ActiveTab | null> | null = activeTab();
const NO_TAB: ActiveTab = { id: -1, url: null, windowId: null, incognito: false };

/** Finds the page in front of the user and the service that it needs. */
export function useSite({ catalogueAt, rentings, follow }: SiteOptions): Site | undefined {
  const [tab, setTab] = useState<ActiveTab | undefined>(undefined);
  const [answer, setAnswer] = useState<{ url: string; match: SiteMatch | null } | undefined>(undefined);

  const look = async (): Promise<void> => {
    const asked = firstLook ?? activeTab();
    firstLook = null;
    const found = (await asked) ?? NO_TAB;
    setTab((before) =>
      before?.id === found.id && before.url === found.url && before.windowId === found.windowId ? before : found,
    );
  };
  useLayoutEffect(() => {
    void look();
    return follow ? watchActiveTab(() => void look()) : undefined;
  }, []);
  useWhileVisible(LOOK_AGAIN_MS, () => void look(), follow && tab?.url === null);

  const url = webUrl(tab?.url ?? null);
  const turns = useRef({ url: '', asked: 0, answered: 0 });
  useLayoutEffect(() => {
    if (turns.current.url !== url?.href) turns.current = { url: url?.href ?? '', asked: 0, answered: 0 };
    const ours = turns.current;
    const mine = ++ours.asked;
    const ask = async (href: string): Promise<void> => {
      for (let tries = 1; tries <= TRIES; tries++) {
        const found = await call('matchSite', { url: href, incognito: tab?.incognito !== false });
        // An answer from an older catalogue still counts until the newer one is there.
        if (turns.current !== ours || mine < ours.answered) return;
        if (found.ok) {
          ours.answered = mine;
          return setAnswer({ url: href, match: found.value });
        }
        if (tries < TRIES && !(await startBackground())) break;
        if (turns.current !== ours || mine < ours.asked) return;
      }
      // The service can still be picked by hand.
      setAnswer((before) => (before?.url === href ? before : { url: href, match: null }));
    };
    if (url !== null) void ask(url.href);
  }, [url?.href, catalogueAt, rentings]);

  if (!tab) return undefined;
  const sameSite = answer && url && new URL(answer.url).host === url.host;
  return {
    tabId: tab.id < 0 ? null : tab.id,
    windowId: tab.windowId,
    incognito: tab.incognito,
    unseen: tab.url === null,
    host: url?.hostname ?? null,
    match: url === null ? null : sameSite ? answer.match : undefined,
  };
}

function webUrl(text: string | null): URL | null {
  if (text === null || !/^https?:/.test(text) || !URL.canParse(text)) return null;
  return new URL(text);
}
