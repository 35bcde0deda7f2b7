import { isEncrypted } from '../../catalogue/site.ts';
import { siteRules } from '../../catalogue/site-data.ts';
import { fail, ok, type Result } from '../../core/errors.ts';
import { withLink, withoutLink, type Link } from '../../settings/linked-domains.ts';
import type { RentalRepository } from '../store/repository.ts';
import { linkedDomainsItem } from '../../settings/items.ts';
import { incognitoLinksItem } from '../../settings/incognito.ts';
import { domainOf } from './fill-target.ts';

/** What the user said yes to: a rental's codes may go into the site of `host`, seen in this tab. */
export interface LinkWish {
  key: string;
  host: string;
  tabId: number;
}

/** Ports of linking. */
export interface LinkingDeps {
  repository: RentalRepository;
  /** The tab's address at this moment; null where it is gone or may not be seen. */
  tabUrl(tabId: number): Promise<string | null>;
}

type Links = Pick<typeof linkedDomainsItem, 'getStrict' | 'set'>;

/** Links a host's site to a rental's, or makes it the rental's own where that has none. */
export async function linkSite(
  { repository, tabUrl }: LinkingDeps,
  { key, host, tabId }: LinkWish,
  kept: Links = linkedDomainsItem,
): Promise<Result<Record<string, never>>> {
  const rental = await repository.find(key);
  const rules = await siteRules();
  const there = rules.siteOfHost(host);
  if (!rental || !there) return fail({ kind: 'not_found' });
  if (rental.site === null) {
    const url = await tabUrl(tabId);
    const site = rules.pageSiteOf(`${url === null || isEncrypted(url) ? 'https' : 'http'}://${host}/`);
    if (site) await repository.apply(key, { type: 'site-linked', site: { tabId, ...site } });
    return ok({});
  }
  const own = domainOf(rules, rental.site);
  if (own !== there.domain) {
    const links = rental.incognito === true ? incognitoLinksItem : kept;
    await links.set(withLink(await links.getStrict(), { site: own, domain: there.domain }));
  }
  return ok({});
}

/** Takes a link back; codes stay out of the other site from now on. */
export async function unlinkSite(link: Link, links: Links = linkedDomainsItem): Promise<Result<Record<string, never>>> {
  await links.set(withoutLink(await links.getStrict(), link));
  return ok({});
}
