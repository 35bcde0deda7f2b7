import { matchService } from '../../../lib/catalogue/match-service.ts';
import { matchBasis } from '../../../lib/catalogue/site-data.ts';
import { ok } from '../../../lib/core/errors.ts';
import { capabilitiesOf } from '../../../lib/getatext/capabilities.ts';
import { notify } from '../../../lib/platform/notifications.ts';
import { openOptions, openPopup } from '../../../lib/platform/tabs.ts';
import { deliverNumber } from '../../../lib/rentals/delivery/delivery.ts';
import type { MenuDeps } from '../../../lib/rentals/renting/menu-renting.ts';
import { serverName } from '../../../lib/settings/connection.ts';
import { filtersOf, NO_FILTERS, type Filters } from '../../../lib/settings/filters.ts';
import { connectionItem, settingsItem } from '../../../lib/settings/items.ts';
import type { Services } from '../services.ts';
import { rent } from '../rent-and-fill.ts';

/** The filters of the settings, where the server takes any. */
export async function filtersInUse(): Promise<Filters> {
  const { filters: takesFilters } = capabilitiesOf((await connectionItem.get()).protocol);
  return takesFilters ? filtersOf(await settingsItem.get()) : NO_FILTERS;
}

/** Ports of renting from the context menu: any number, with the filters of the settings where the server takes any. */
export const createMenuDeps = (services: Services): MenuDeps => ({
  hasKey: async () => (await services.account.id()) !== null,
  services: () => services.catalogue.refresh(false),
  async knownService(url, list) {
    const match = matchService(await matchBasis(), url, list, await services.choices.choices());
    return match?.confidence === 'known' && !match.service.unpriced ? match.service : null;
  },
  maximumPrice: async () => (await settingsItem.get()).maximumPrice,
  filters: filtersInUse,
  async rent(service, wish) {
    const request = await services.requests.any(service.apiName, wish);
    if (!request.ok) return request;
    const rented = await rent(services, request.value);
    return rented.ok ? ok({ key: rented.value.keys[0] ?? '' }) : rented;
  },
  used: (service) => services.choices.used(service.apiName),
  refreshPrices: () => services.catalogue.refresh(true),
  fillNumber: (key, tabId) => deliverNumber(services.delivery, key, { tabId, explicit: true }),
  find: (key) => services.repository.find(key),
  provider: async () => serverName((await connectionItem.get()).server),
  openOptions,
  openPopup,
  notify,
});
