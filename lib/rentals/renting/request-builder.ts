import { matchBasis, siteRules } from '../../catalogue/site-data.ts';
import type { CatalogueService } from '../../catalogue/catalogue-service.ts';
import type { ChoicesService } from '../../catalogue/choices-service.ts';
import { matchSite } from '../../catalogue/match-site.ts';
import { isShortName, unlistedService } from '../../catalogue/unlisted.ts';
import { fail, ok, type Result } from '../../core/errors.ts';
import type { Money } from '../../core/money.ts';
import type { Service } from '../../core/service.ts';
import { NO_FILTERS, type Filters } from '../../settings/filters.ts';
import { maxCost, maxCostOfNumber } from '../../settings/surcharges.ts';
import type { Rental, RentalSite } from '../model/rental.ts';
import type { RentalRepository } from '../store/repository.ts';
import type { RentRequest } from './rent-request.ts';

/** Where the builder looks things up. */
export interface RequestBuilderDeps {
  catalogue: Pick<CatalogueService, 'find' | 'cached' | 'refresh'>;
  choices: Pick<ChoicesService, 'choices'>;
  repository: Pick<RentalRepository, 'find'>;
  /** The tab's address at this moment; null where it is gone or may not be seen. */
  tabUrl(tabId: number): Promise<string | null>;
  /** Whether the tab is in a private window. */
  isIncognito(tabId: number): Promise<boolean>;
}

type RequestOf<K extends RentRequest['kind']> = Extract<RentRequest, { kind: K }>;

/**
 * Makes a {@link RentRequest} of what a screen or the menu names: looks up the service, the site in the tab, and the
 * rental that it is about. `not_found` where one of them is gone; `price_above_cap`, before anything is sent, where the
 * list shows that the user agreed to less than it can cost by now.
 */
export class RequestBuilder {
  #deps: RequestBuilderDeps;

  constructor(deps: RequestBuilderDeps) {
    this.#deps = deps;
  }

  /** Any number of a service, by its short name, for the site in the tab. */
  async any(
    apiName: string,
    { maxPrice, tabId, filters }: { maxPrice: Money; tabId: number | null; filters: Filters },
  ): Promise<Result<RequestOf<'any'>>> {
    const service = await this.#serviceBy(apiName);
    if (!service) return fail({ kind: 'not_found' });
    if (!service.unpriced && maxCost(service.price, filters) > maxPrice) return fail({ kind: 'price_above_cap' });
    const site = await this.#siteIn(tabId);
    return ok({ kind: 'any', service, site, maxPrice, filters, incognito: await this.#isIncognito(tabId) });
  }

  /**
   * A rental's number again, for the same service; away from its site, for the site that it was for.
   *
   * As a given number, up to `maxPrice`, though GetAText has a call of its own for it: that one takes no limit, and how
   * it is priced is documented nowhere. A given number costs more at worst, but no more than the user has read.
   * `unlimited`: the user has read that there is no limit; `maxPrice` is then the price of the list.
   */
  async again(
    key: string,
    { maxPrice, tabId, unlimited }: { maxPrice: Money; tabId: number | null; unlimited: boolean },
  ): Promise<Result<RequestOf<'number' | 'again'>>> {
    const rental = await this.#deps.repository.find(key);
    if (!rental || rental.number === null || rental.providerId === null) return fail({ kind: 'not_found' });
    const { number, providerId } = rental;
    const listed = await this.#listedNow(
      rental.service.apiName,
      maxPrice,
      unlimited ? (price) => price : maxCostOfNumber,
    );
    if (!listed.ok) return listed;
    const site = tabId === null ? rental.site && { ...rental.site, tabId: null } : await this.#siteIn(tabId);
    const wanted = { service: listed.value, site, maxPrice, incognito: await this.#isIncognito(tabId) };
    return ok(unlimited ? { kind: 'again', providerId, ...wanted } : { kind: 'number', number, ...wanted });
  }

  /** A rental's number for any service. */
  async number(
    key: string,
    { service: apiName, maxPrice, tabId }: { service: string; maxPrice: Money; tabId: number | null },
  ): Promise<Result<RequestOf<'number'>>> {
    const number = (await this.#deps.repository.find(key))?.number ?? null;
    if (number === null) return fail({ kind: 'not_found' });
    const listed = await this.#listedNow(apiName, maxPrice, maxCostOfNumber);
    if (!listed.ok) return listed;
    const site = await this.#ownSiteIn(apiName, tabId);
    const incognito = await this.#isIncognito(tabId);
    return ok({ kind: 'number', number, service: listed.value, site, maxPrice, incognito });
  }

  /** Another number in place of a rental's, as that was rented: service, site and filters. */
  async instead(rental: Rental, maxPrice: Money): Promise<Result<RequestOf<'instead'>>> {
    const { service, price, site } = rental;
    const filters = rental.filters ?? NO_FILTERS;
    // The question may be minutes old.
    const list = await this.#deps.catalogue.refresh(true);
    if (!list.ok) return list;
    const listed = list.value.find(({ apiName }) => apiName === service.apiName);
    if (listed && !listed.unpriced && maxCost(listed.price, filters) > maxPrice)
      return fail({ kind: 'price_above_cap' });
    return ok({
      kind: 'instead',
      of: rental.key,
      // As it was, where the list has it no more.
      service: listed ?? { ...service, price: price ?? rental.maxPrice ?? 0, stock: 1 },
      site,
      maxPrice,
      filters,
      incognito: rental.incognito === true,
    });
  }

  /** Several services on one number; each is named once. */
  async group(
    names: readonly string[],
    { maxPrice, tabId, filters }: { maxPrice: Money; tabId: number | null; filters: Filters },
  ): Promise<Result<RequestOf<'group'>>> {
    const listed = await Promise.all(names.map((name) => this.#deps.catalogue.find(name)));
    const services = listed.filter((service) => service !== null);
    if (services.length !== names.length || services.length < 2) return fail({ kind: 'not_found' });
    const incognito = await this.#isIncognito(tabId);
    const wanted = await Promise.all(
      services.map(async (service) => {
        const site = await this.#ownSiteIn(service.apiName, tabId);
        return { service, site, maxPrice: maxCost(service.price, filters), filters, incognito };
      }),
    );
    // What was agreed to is shared out among them: together they can't have more than that.
    const together = wanted.reduce((sum, one) => sum + one.maxPrice, 0);
    return together > maxPrice ? fail({ kind: 'price_above_cap' }) : ok({ kind: 'group', wanted, maxPrice, filters });
  }

  /** A service as the list has it at this moment; refuses where it can cost more than was agreed to. */
  async #listedNow(apiName: string, maxPrice: Money, cost: (price: Money) => Money): Promise<Result<Service>> {
    const list = await this.#deps.catalogue.refresh(true);
    if (!list.ok) return list;
    const service = list.value.find((entry) => entry.apiName === apiName);
    if (!service) return fail({ kind: 'not_found' });
    return cost(service.price) > maxPrice ? fail({ kind: 'price_above_cap' }) : ok(service);
  }

  /** The service of that short name: listed, or unknown to a server that lists nothing. */
  async #serviceBy(apiName: string): Promise<Service | null> {
    const { catalogue } = this.#deps;
    const listed = await catalogue.find(apiName);
    if (listed) return listed;
    const listsNothing = (await catalogue.cached())[0]?.unpriced === true;
    return listsNothing && isShortName(apiName) ? unlistedService(apiName) : null;
  }

  async #isIncognito(tabId: number | null): Promise<boolean> {
    return tabId !== null && (await this.#deps.isIncognito(tabId));
  }

  async #siteIn(tabId: number | null): Promise<RentalSite | null> {
    if (tabId === null) return null;
    const { pageSiteOf } = await siteRules();
    const site = pageSiteOf((await this.#deps.tabUrl(tabId)) ?? '');
    return site && { tabId, ...site };
  }

  /**
   * The site of a tab, where that is the service's own; null elsewhere: the rental then gets its site with the first
   * `Fill number`.
   */
  async #ownSiteIn(apiName: string, tabId: number | null): Promise<RentalSite | null> {
    const { catalogue, choices, tabUrl } = this.#deps;
    const url = tabId === null ? null : await tabUrl(tabId);
    const basis = await matchBasis();
    const site = url === null ? null : basis.rules.pageSiteOf(url);
    if (url === null || !site) return null;
    const match = matchSite(basis, url, await catalogue.cached(), await choices.choices());
    return match?.service?.apiName === apiName && match.confidence === 'known' ? { tabId, ...site } : null;
  }
}
