import { matchSite } from '../../lib/catalogue/match-site.ts';
import type { Service } from '../../lib/core/service.ts';
import { siteOf } from '../../lib/catalogue/site.ts';
import { fail, type Result } from '../../lib/core/errors.ts';
import type { RequestOf } from '../../lib/messaging/protocol.ts';
import { tabUrl } from '../../lib/platform/tabs.ts';
import type { Rental, RentalSite } from '../../lib/rentals/model/rental.ts';
import { rentWished } from './rent.ts';
import type { Services } from './services.ts';

/** A rental's service as it is listed now, or as it was where the list has it no more. */
export async function listedService(services: Services, { service, price, maxPrice }: Rental): Promise<Service> {
  const listed = await services.catalogue.find(service.apiName);
  return listed ?? { ...service, price: price ?? maxPrice ?? 0, stock: 1 };
}

/**
 * The site of a tab, where that is the service's own; null elsewhere: the rental then gets its site with the first
 * `Fill number`.
 */
export async function siteFor(services: Services, apiName: string, tabId: number | null): Promise<RentalSite | null> {
  const url = tabId === null ? null : await tabUrl(tabId);
  const site = url === null ? null : siteOf(url);
  if (url === null || !site) return null;
  const match = matchSite(url, await services.catalogue.cached(), await services.choices.choices());
  return match?.service?.apiName === apiName && match.confidence === 'known' ? { tabId, ...site } : null;
}

/** Rents the very number of a rental, for any service. */
export async function rentSpecific(
  services: Services,
  { key, service: apiName, maxPrice, tabId }: RequestOf<'rentSpecific'>,
): Promise<Result<{ key: string }>> {
  const [rental, service] = await Promise.all([services.repository.find(key), services.catalogue.find(apiName)]);
  const number = rental?.number ?? null;
  if (number === null || !service) return fail({ kind: 'not_found' });
  return rentWished(services, {
    service,
    site: await siteFor(services, apiName, tabId),
    maxPrice,
    variant: `number ${number}`,
    call: (provider) => provider.rentSpecific(number, apiName, maxPrice),
  });
}
