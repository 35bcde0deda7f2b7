import { matchService } from '../../../lib/catalogue/match-service.ts';
import { notify } from '../../../lib/platform/notifications.ts';
import { openOptions, openPopup } from '../../../lib/platform/tabs.ts';
import { deliverNumber } from '../../../lib/rentals/delivery/delivery.ts';
import type { MenuDeps } from '../../../lib/rentals/renting/menu-renting.ts';
import { serverName } from '../../../lib/settings/connection.ts';
import { connectionItem } from '../../../lib/settings/connection-item.ts';
import { settingsItem } from '../../../lib/settings/items.ts';
import { rentUsual } from '../rent.ts';
import type { Services } from '../services.ts';

export { rentFromMenu } from '../../../lib/rentals/renting/menu-renting.ts';

/** What the context menu's renting works with. */
export const createMenuDeps = (services: Services): MenuDeps => ({
  hasKey: async () => (await services.account.id()) !== null,
  services: () => services.catalogue.refresh(false),
  async knownService(url, list) {
    const match = matchService(url, list, await services.choices.choices());
    return match?.confidence === 'known' && !match.service.unpriced ? match.service : null;
  },
  maximumPrice: async () => (await settingsItem.get()).maximumPrice,
  rent: (service, tabId) => rentUsual(services, service, tabId),
  used: (service) => services.choices.used(service.apiName),
  refreshPrices: () => services.catalogue.refresh(true),
  fillNumber: (key, tabId) => deliverNumber(services.delivery, key, { tabId, explicit: true }),
  find: (key) => services.repository.find(key),
  provider: async () => serverName((await connectionItem.get()).server),
  openOptions,
  openPopup,
  notify,
});
