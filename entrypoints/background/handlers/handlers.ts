import { matchSite } from '../../../lib/catalogue/match-site.ts';
import { fail, ok, type Result } from '../../../lib/core/errors.ts';
import type { Handlers } from '../../../lib/messaging/protocol.ts';
import { storageError } from '../../../lib/core/storage-error.ts';
import { deliverCode, deliverNumber } from '../../../lib/rentals/delivery/delivery.ts';
import { complete, wantCancel } from '../../../lib/rentals/polling/ending.ts';
import { linkSite, unlinkSite } from '../../../lib/rentals/delivery/linking.ts';
import { refusalFor } from '../../../lib/rentals/model/ownership.ts';
import type { RentalEvent } from '../../../lib/rentals/model/transition.ts';
import { settingsItem } from '../../../lib/settings/items.ts';
import { wantAnother } from '../../../lib/rentals/renting/try-another.ts';
import { changeConnection } from './change-connection.ts';
import { eraseEverything } from './erase.ts';
import { createDraftKeeper } from './drafts.ts';
import { historyHandlers } from './history.ts';
import { createLongRentalHandlers } from './purchases.ts';
import { fillAtOnce, rentAgain, rentChosen } from '../rent.ts';
import { rentSpecific } from '../rent-specific.ts';
import type { Services } from '../services.ts';
import { rentSeveral } from '../several.ts';
import { settingsFileHandlers } from './settings-file.ts';
import { quietly } from '../adapters/background-task.ts';

/** What the background answers to the screens. */
export function createHandlers(services: Services): Handlers {
  const { account, catalogue, choices, repository, waiter, ending, delivery } = services;
  const note = async (key: string, event: RentalEvent) =>
    (await repository.apply(key, event)) ? ok({}) : fail({ kind: 'not_found' });
  const done = (change: Promise<void>) =>
    change.then(
      () => ok({}),
      (thrown: unknown) => fail(storageError(thrown)),
    );

  /** Another account's key must not be used on a rental: its ids could be somebody else's. */
  const withOwnKey = async <T>(key: string, act: () => Promise<Result<T>>): Promise<Result<T>> => {
    const [rental, current] = await Promise.all([repository.find(key), account.id()]);
    const refusal = rental && refusalFor(rental, current);
    return refusal ? fail(refusal) : act();
  };

  const drafts = createDraftKeeper();

  return {
    ...createLongRentalHandlers(services),
    wake: async () => ok({}),
    async connect({ apiKey }) {
      const connected = await account.connect(apiKey);
      if (connected.ok) {
        quietly(catalogue.refresh(true));
        quietly(waiter.wake());
      }
      return connected;
    },
    disconnect: () => account.disconnect(),
    async refreshBalance() {
      const balance = await account.balance(0);
      return balance.ok ? ok({}) : balance;
    },
    async refreshCatalogue({ force }) {
      const refreshed = await catalogue.refresh(force);
      return refreshed.ok ? ok({}) : refreshed;
    },
    async matchSite({ url }) {
      const [services, chosen] = await Promise.all([catalogue.cached(), choices.choices()]);
      return ok(matchSite(url, services, chosen));
    },
    async rent(request) {
      const rented = await rentChosen(services, request);
      if (rented.ok) quietly(drafts.used(request.tabId));
      return rented;
    },
    async rentAgain({ key, maxPrice, tabId }) {
      const rented = await withOwnKey(key, () => rentAgain(services, key, maxPrice, tabId));
      if (rented.ok) quietly(fillAtOnce(services, rented.value.key, tabId));
      return rented;
    },
    async cancel({ key }) {
      const wanted = await withOwnKey(key, () => wantCancel(ending, key));
      await waiter.run();
      return wanted;
    },
    async rentSeveral(request) {
      const rented = await rentSeveral(services, request);
      if (rented.ok) quietly(drafts.used(request.tabId));
      return rented;
    },
    async rentSpecific(request) {
      const { key, tabId } = request;
      const rented = await withOwnKey(key, () => rentSpecific(services, request));
      if (rented.ok) quietly(fillAtOnce(services, rented.value.key, tabId));
      return rented;
    },
    async tryAnother({ key, maxPrice }) {
      const wanted = await withOwnKey(key, () => wantAnother(ending, key, maxPrice));
      await waiter.run();
      return wanted;
    },
    keep: ({ key }) => note(key, { type: 'cancel-kept' }),
    complete: ({ key }) => complete(ending, key),
    dismiss: ({ key }) => note(key, { type: 'dismissed' }),
    copied: ({ key }) => note(key, { type: 'copied', at: Date.now() }),
    fillNumber: ({ key, tabId }) => deliverNumber(delivery, key, { tabId, explicit: true }),
    fillCode: ({ key, tabId }) => deliverCode(delivery, key, { tabId, explicit: true }),
    ...historyHandlers(services),
    ...settingsFileHandlers(),
    eraseEverything: ({ liveRentals }) => eraseEverything(services, liveRentals),
    ...drafts.handlers,
    saveConnection: (connection) => changeConnection(services, connection),
    setSiteChoice: async ({ site, service }) => done(choices.setChoice(site, service)),
    setFavourite: async ({ service, on }) => done(choices.setFavorite(service, on)),
    setPickerSort: async ({ sort }) => done(choices.setSort(sort)),
    linkSite: (request) => linkSite(repository, request),
    unlinkSite: (link) => unlinkSite(link),
    async saveSettings(patch) {
      await settingsItem.set({ ...(await settingsItem.getStrict()), ...(patch as object) });
      return ok({});
    },
  };
}
