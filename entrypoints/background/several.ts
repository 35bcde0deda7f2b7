import { fail, type Result } from '../../lib/core/errors.ts';
import type { RequestOf, ResponseOf } from '../../lib/messaging/protocol.ts';
import {
  isAboutCombination,
  noteRefused,
  refusedBefore,
  type CombinationStore,
} from '../../lib/rentals/renting/refused-groups.ts';
import { refusedCombinationsItem } from '../../lib/rentals/store/items.ts';
import { requestedFilters } from '../../lib/settings/filters.ts';
import { siteFor } from './rent-specific.ts';
import { fillAtOnce } from './rent.ts';
import type { Services } from './services.ts';
import { quietly } from './adapters/background-task.ts';

const store: CombinationStore = {
  load: () => refusedCombinationsItem.get(),
  save: (value) => refusedCombinationsItem.set(value),
  now: Date.now,
};

/** Rents several services on one number. The site in front is that of its own service; the others get theirs later. */
export async function rentSeveral(
  services: Services,
  { services: names, maxPrice, tabId, filters, insist }: RequestOf<'rentSeveral'>,
): Promise<Result<ResponseOf<'rentSeveral'>>> {
  const apiNames = [...new Set(names)];
  const listed = await Promise.all(apiNames.map((name) => services.catalogue.find(name)));
  const found = listed.filter((service) => service !== null);
  if (found.length !== apiNames.length || found.length < 2) return fail({ kind: 'not_found' });
  const before = insist ? null : await refusedBefore(store, apiNames);
  if (before) return fail({ kind: 'combination', retryAfterMs: before.leftMs, ...detailOf(before.error) });
  const wanted = await Promise.all(
    found.map(async (service) => ({
      service,
      site: await siteFor(services, service.apiName, tabId),
      maxPrice: service.price,
      filters,
    })),
  );
  const rented = await services.renting.rentGroup({
    wanted,
    call: (provider) => provider.rentMultiple(apiNames, maxPrice, requestedFilters(filters)),
  });
  quietly(services.waiter.run());
  if (rented.ok) {
    for (const key of rented.value.keys) {
      const rental = await services.repository.find(key);
      if (rental?.site) quietly(fillAtOnce(services, key, tabId));
    }
    return rented;
  }
  if (!isAboutCombination(rented.error)) return rented;
  await noteRefused(store, apiNames, rented.error).catch(() => undefined);
  return fail({ kind: 'combination', ...detailOf(rented.error) });
}

const detailOf = (error: { detail?: string | undefined } | { kind: string }): { detail?: string } =>
  'detail' in error && error.detail !== undefined ? { detail: error.detail } : {};
