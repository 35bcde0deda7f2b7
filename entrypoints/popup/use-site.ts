import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { call } from '../../lib/messaging/client.ts';
import type { SiteMatch } from '../../lib/messaging/protocol.ts';
import { activeTab } from '../../lib/platform/active-tab.ts';

/** The page in front of the person. */
export interface Site {
  /** The tab for fills; null where there is none. */
  tabId: number | null;
  /** Null where the page is no web site, or its address may not be read. */
  host: string | null;
  /** Undefined until the background has answered. */
  match: SiteMatch | null | undefined;
}

/** Finds the page in front of the person and the service that it needs; asks again when the catalogue or a renting may have changed the answer. */
export function useSite(catalogueAt: number | undefined, rentings: number): Site | undefined {
  const [tab, setTab] = useState<{ id: number | null; url: string | null } | undefined>(undefined);
  const [match, setMatch] = useState<SiteMatch | null | undefined>(undefined);

  useLayoutEffect(() => {
    activeTab().then(
      (found) => setTab(found ?? { id: null, url: null }),
      () => setTab({ id: null, url: null }),
    );
  }, []);

  const url = webUrl(tab?.url ?? null);
  const known = tab !== undefined;
  const wanted = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (!known) return;
    wanted.current = url?.href ?? null;
    if (url === null) {
      setMatch(null);
      return;
    }
    // An answer by an older catalogue still counts until the newer one is there.
    void call('matchSite', { url: url.href }).then((answer) => {
      if (wanted.current === url.href) setMatch(answer.ok ? answer.value : null);
      return answer;
    });
  }, [known, url?.href, catalogueAt, rentings]);

  return tab && { tabId: tab.id, host: url?.hostname ?? null, match };
}

function webUrl(text: string | null): URL | null {
  if (text === null || !/^https?:/.test(text) || !URL.canParse(text)) return null;
  return new URL(text);
}
