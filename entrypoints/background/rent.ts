import type { Service } from '../../lib/core/service.ts';
import { isShortName, unlistedService } from '../../lib/catalogue/unlisted.ts';
import { siteOf } from '../../lib/catalogue/site.ts';
import { capabilitiesOf } from '../../lib/getatext/capabilities.ts';
import { fail, type Result } from '../../lib/core/errors.ts';
import type { Provider } from '../../lib/getatext/provider.ts';
import type { RequestOf } from '../../lib/messaging/protocol.ts';
import { tabUrl } from '../../lib/platform/tabs.ts';
import { deliverNumber } from '../../lib/rentals/delivery/delivery.ts';
import type { RentWish } from '../../lib/rentals/renting/renting.ts';
import { connectionItem } from '../../lib/settings/connection-item.ts';
import { filtersOf, NO_FILTERS, requestedFilters, type Filters } from '../../lib/settings/filters.ts';
import { settingsItem } from '../../lib/settings/items.ts';
import type { Services } from './services.ts';
import { quietly } from './adapters/background-task.ts';
import { dropOldCodes } from './startup.ts';

async function rentFor(
  services: Services,
  tabId: number | null,
  wish: Omit<RentWish, 'site'>,
): Promise<Result<{ key: string }>> {
  const site = tabId === null ? null : siteOf((await tabUrl(tabId)) ?? '');
  return rentWished(services, { ...wish, site: site && { tabId, ...site } });
}

/** Rents, and sees to what follows. */
export async function rentWished(services: Services, wish: RentWish): Promise<Result<{ key: string }>> {
  const rented = await services.renting.rent(wish);
  quietly(services.waiter.run());
  quietly(dropOldCodes(services));
  return rented;
}

/** The service of that short name: listed, or unknown to a server that lists nothing. */
async function serviceBy({ catalogue }: Services, apiName: string): Promise<Service | null> {
  const listed = await catalogue.find(apiName);
  if (listed) return listed;
  const listsNothing = (await catalogue.cached())[0]?.unpriced === true;
  return listsNothing && isShortName(apiName) ? unlistedService(apiName) : null;
}

/** Rents any number of a service for the site in a tab. */
export const rentAny = (
  services: Services,
  service: Service,
  maxPrice: number,
  tabId: number | null,
  filters: Filters,
) =>
  rentFor(services, tabId, {
    service,
    maxPrice,
    filters,
    variant: 'any',
    call: (provider) => provider.rent(service.apiName, maxPrice, requestedFilters(filters)),
  });

/** Rents any number with the filters of the settings, where the server takes any. */
export async function rentUsual(services: Services, service: Service, tabId: number): Promise<Result<{ key: string }>> {
  const { filters } = capabilitiesOf((await connectionItem.get()).protocol);
  return rentAny(services, service, service.price, tabId, filters ? filtersOf(await settingsItem.get()) : NO_FILTERS);
}

/** Rents what was chosen in the popup, and remembers the choice for the site. */
export async function rentChosen(services: Services, request: RequestOf<'rent'>): Promise<Result<{ key: string }>> {
  const { catalogue, choices } = services;
  const { service: apiName, maxPrice, tabId, choice, filters } = request;
  const service = await serviceBy(services, apiName);
  if (!service) return fail({ kind: 'not_found' });
  const url = tabId === null ? null : await tabUrl(tabId);
  // A choice that can't be stored must not stand in the way of the number.
  const remember = async (): Promise<void> =>
    choices.remember(url, apiName, await catalogue.cached()).catch(() => undefined);
  if (choice === 'confirmed') await remember();
  const rented = await rentAny(services, service, maxPrice, tabId, filters);
  if (!rented.ok) return rented;
  if (choice === 'picked') await remember();
  quietly(choices.used(apiName));
  quietly(fillAtOnce(services, rented.value.key, tabId));
  return rented;
}

/** Rents a rental's number again for the same service. */
export async function rentAgain(
  services: Services,
  key: string,
  maxPrice: number,
  tabId: number | null,
): Promise<Result<{ key: string }>> {
  const rental = await services.repository.find(key);
  const { providerId, service, price } = rental ?? {};
  if (!rental || !providerId || !service) return fail({ kind: 'not_found' });
  const listed = await services.catalogue.find(service.apiName);
  const again = {
    service: listed ?? { ...service, price: price ?? maxPrice, stock: 1 },
    maxPrice,
    variant: `again ${providerId}`,
    call: (provider: Provider) => provider.reRent(providerId),
  };
  // Away from its site it is rented for the one that it was for.
  if (tabId === null) return rentWished(services, { ...again, site: rental.site && { ...rental.site, tabId: null } });
  return rentFor(services, tabId, again);
}

/** Fills a number that has just been rented from the popup, if the person wants that and the field is clear. */
export async function fillAtOnce(services: Services, key: string, tabId: number | null): Promise<void> {
  if (tabId === null || !(await settingsItem.get()).fillNumbers) return;
  await deliverNumber(services.delivery, key, { tabId, explicit: false });
}
