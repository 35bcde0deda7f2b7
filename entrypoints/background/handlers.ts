import { matchSite } from '../../lib/catalogue/match-site.ts';
import { fail, ok } from '../../lib/getatext/errors.ts';
import type { Handlers } from '../../lib/messaging/protocol.ts';
import { deliverCode, deliverNumber } from '../../lib/rentals/delivery.ts';
import { complete, wantCancel } from '../../lib/rentals/ending.ts';
import type { RentalEvent } from '../../lib/rentals/transition.ts';
import { settingsItem } from '../../lib/settings/settings-item.ts';
import { changeConnection } from './connection.ts';
import { fillAtOnce, rentAgain, rentAny, serviceBy } from './rent.ts';
import type { Services } from './services.ts';

/** What the background answers to the screens. */
export function createHandlers(services: Services): Handlers {
  const { account, catalogue, repository, waiter, ending, delivery } = services;
  const note = async (key: string, event: RentalEvent) =>
    (await repository.apply(key, event)) ? ok({}) : fail({ kind: 'not_found' });

  return {
    async connect({ apiKey }) {
      const connected = await account.connect(apiKey);
      if (connected.ok) {
        void catalogue.refresh(true);
        void waiter.wake();
      }
      return connected;
    },
    async disconnect() {
      await account.disconnect();
      return ok({});
    },
    async refreshBalance() {
      const balance = await account.balance(0);
      return balance.ok ? ok({}) : balance;
    },
    async refreshCatalogue({ force }) {
      const refreshed = await catalogue.refresh(force);
      return refreshed.ok ? ok({}) : refreshed;
    },
    matchSite: async ({ url }) => ok(matchSite(url, await catalogue.cached())),
    async rent({ service: apiName, maxPrice, tabId }) {
      const service = await serviceBy(services, apiName);
      if (!service) return fail({ kind: 'not_found' });
      const rented = await rentAny(services, service, maxPrice, tabId);
      if (rented.ok) void fillAtOnce(services, rented.value.key, tabId);
      return rented;
    },
    async rentAgain({ key, maxPrice, tabId }) {
      const rented = await rentAgain(services, key, maxPrice, tabId);
      if (rented.ok) void fillAtOnce(services, rented.value.key, tabId);
      return rented;
    },
    async cancel({ key }) {
      const wanted = await wantCancel(ending, key);
      await waiter.run();
      return wanted;
    },
    keep: ({ key }) => note(key, { type: 'cancel-kept' }),
    complete: ({ key }) => complete(ending, key),
    dismiss: ({ key }) => note(key, { type: 'dismissed' }),
    copied: ({ key }) => note(key, { type: 'copied', at: Date.now() }),
    fillNumber: ({ key, tabId }) => deliverNumber(delivery, key, { tabId, explicit: true }),
    fillCode: ({ key, tabId }) => deliverCode(delivery, key, { tabId, explicit: true }),
    saveConnection: (connection) => changeConnection(services, connection),
    async saveSettings(patch) {
      await settingsItem.set({ ...(await settingsItem.get()), ...(patch as object) });
      return ok({});
    },
  };
}
