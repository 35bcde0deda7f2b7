import { isEncrypted, type Site, type SiteRules } from '../../catalogue/site.ts';
import { siteRules } from '../../catalogue/site-data.ts';
import type { Rental } from '../model/rental.ts';
import type { RentalRepository } from '../store/repository.ts';
import { domainOf } from './fill-target.ts';

/** Ports of binding: the rentals, and what tabs show. */
export interface BindingDeps {
  repository: RentalRepository;
  /** The tab's address at this moment; null where it is gone or may not be seen. */
  tabUrl(tabId: number): Promise<string | null>;
  /** Whether the tab is in a private window. */
  isIncognito(tabId: number): Promise<boolean>;
}

/**
 * Has the live rental of a tab's site go on in that tab, where the user has just opened our screen: number and code
 * go there from now on. A tab that has a rental already keeps it. Of several, only those go along whose own tab is gone
 * or shows something else: which of the others is meant can't be told.
 */
export async function bindTab({ repository, tabUrl, isIncognito }: BindingDeps, tabId: number): Promise<void> {
  const url = await tabUrl(tabId);
  if (url === null) return;
  const incognito = await isIncognito(tabId);
  const live = (await repository.all()).live.filter((rental) => (rental.incognito === true) === incognito);
  if (live.length === 0) return;
  const rules = await siteRules();
  const site = rules.siteOf(url);
  if (!site) return;
  const here = live.filter((rental) => isFor(rules, rental, site) && (rental.site?.plain === true || isEncrypted(url)));
  if (here.some((rental) => rental.site?.tabId === tabId)) return;
  for (const rental of here) {
    if (here.length === 1 || !(await isStillThere(rules, tabUrl, rental, site)))
      await repository.apply(rental.key, { type: 'tab-bound', tabId });
  }
}

const isFor = (rules: SiteRules, { site }: Rental, { domain }: Site): boolean =>
  site !== null && domainOf(rules, site) === domain;

async function isStillThere(
  { siteOf }: SiteRules,
  tabUrl: BindingDeps['tabUrl'],
  { site }: Rental,
  { domain }: Site,
): Promise<boolean> {
  const shown = site?.tabId === null || site?.tabId === undefined ? null : await tabUrl(site.tabId);
  return shown !== null && siteOf(shown)?.domain === domain;
}
