import { siteOf } from '../../catalogue/site.ts';
import { fail, ok, type Result } from '../../core/errors.ts';
import { withLink, withoutLink, type Link } from '../../settings/linked-domains.ts';
import type { RentalRepository } from '../store/repository.ts';
import { linkedDomainsItem } from '../../settings/items.ts';

/** What the person said yes to: a rental's codes may go into the site of `host`, seen in this tab. */
export interface LinkWish {
  key: string;
  host: string;
  tabId: number;
}

type Links = Pick<typeof linkedDomainsItem, 'getStrict' | 'set'>;

/** Links a host's site to a rental's, or makes it the rental's own where that has none. */
export async function linkSite(
  repository: RentalRepository,
  { key, host, tabId }: LinkWish,
  links: Links = linkedDomainsItem,
): Promise<Result<Record<string, never>>> {
  const rental = await repository.find(key);
  const there = siteOf(`https://${host}/`);
  if (!rental || !there) return fail({ kind: 'not_found' });
  if (rental.site === null) await repository.apply(key, { type: 'site-linked', site: { tabId, ...there } });
  else if (rental.site.domain !== there.domain) {
    await links.set(withLink(await links.getStrict(), { site: rental.site.domain, domain: there.domain }));
  }
  return ok({});
}

/** Takes a link back; codes stay out of the other site from now on. */
export async function unlinkSite(link: Link, links: Links = linkedDomainsItem): Promise<Result<Record<string, never>>> {
  await links.set(withoutLink(await links.getStrict(), link));
  return ok({});
}
