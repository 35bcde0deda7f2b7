import type { Service } from '../../lib/catalogue/service.ts';
import { isShortName, unlistedService } from '../../lib/catalogue/short-name.ts';
import { siteOf } from '../../lib/catalogue/site.ts';
import { fail, type Result } from '../../lib/getatext/errors.ts';
import { tabUrl } from '../../lib/platform/tabs.ts';
import { deliverNumber } from '../../lib/rentals/delivery.ts';
import type { RentWish } from '../../lib/rentals/renting.ts';
import { settingsItem } from '../../lib/settings/settings-item.ts';
import type { Services } from './services.ts';

async function rentFor(
  services: Services,
  tabId: number | null,
  wish: Omit<RentWish, 'site'>,
): Promise<Result<{ key: string }>> {
  const site = tabId === null ? null : siteOf((await tabUrl(tabId)) ?? '');
  const rented = await services.renting.rent({ ...wish, site: site && { tabId, ...site } });
  void services.waiter.run();
  return rented;
}

/** The service of that short name: listed, or unknown to a server that lists nothing. */
export async function serviceBy({ catalogue }: Services, apiName: string): Promise<Service | null> {
  const listed = await catalogue.find(apiName);
  if (listed) return listed;
  const listsNothing = (await catalogue.cached())[0]?.unpriced === true;
  return listsNothing && isShortName(apiName) ? unlistedService(apiName) : null;
}

/** Rents any number of a service for the site in a tab. */
export const rentAny = (services: Services, service: Service, maxPrice: number, tabId: number | null) =>
  rentFor(services, tabId, {
    service,
    maxPrice,
    variant: 'any',
    call: (provider) => provider.rent(service.apiName, maxPrice),
  });

/** Rents a rental's number again for the same service. */
export async function rentAgain(
  services: Services,
  key: string,
  maxPrice: number,
  tabId: number | null,
): Promise<Result<{ key: string }>> {
  const rental = await services.repository.find(key);
  const { providerId, service, price } = rental ?? {};
  if (!providerId || !service) return fail({ kind: 'not_found' });
  if (rental?.account !== (await services.account.id())) return fail({ kind: 'auth', otherAccount: true });
  const listed = await services.catalogue.find(service.apiName);
  return rentFor(services, tabId, {
    service: listed ?? { ...service, price: price ?? maxPrice, stock: 1 },
    maxPrice,
    variant: `again ${providerId}`,
    call: (provider) => provider.reRent(providerId),
  });
}

/** Fills a number that has just been rented from the popup, if the person wants that and the field is clear. */
export async function fillAtOnce(services: Services, key: string, tabId: number | null): Promise<void> {
  if (tabId === null || !(await settingsItem.get()).fillNumbers) return;
  await deliverNumber(services.delivery, key, { tabId, explicit: false });
}
