import { fail, ok, type Result } from '../core/errors.ts';
import type { Provider } from '../getatext/provider.ts';
import { catalogueItem, type Catalogue } from './items.ts';
import type { Service } from '../core/service.ts';

/** The cached catalogue is fetched again when it is older than this. */
const CATALOGUE_MAX_AGE_MS = 5 * 60_000;

/** Keeps the cached catalogue fresh. A failed refresh leaves the old one in place, with the reason beside it. */
export interface CatalogueService {
  /** Fetches where the cache is older than five minutes, or always with `force`; calls in one go share a request. */
  refresh(force: boolean): Promise<Result<Service[]>>;
  /** The cached services: the same array until they change, so that what was worked out from it holds. */
  cached(): Promise<readonly Service[]>;
  /** Drops everything: another provider's list means nothing for this one. */
  forget(): Promise<void>;
  /** A service of the cache by its `apiName`. */
  find(apiName: string): Promise<Service | null>;
}

/** Creates the service over `storage.local`. */
export function createCatalogueService(provider: Pick<Provider, 'services'>, now: () => number): CatalogueService {
  let running: Promise<Result<Service[]>> | null = null;
  // The background is the only writer, so what it has in hand is what is stored.
  let held: Catalogue | null = null;
  const get = async (): Promise<Catalogue> => (held ??= await catalogueItem.get());
  const set = async (catalogue: Catalogue): Promise<boolean> => {
    held = catalogue;
    return catalogueItem.set(catalogue).then(
      () => true,
      () => false,
    );
  };
  let epoch = 0;
  const fetchNow = async (): Promise<Result<Service[]>> => {
    const asked = epoch;
    const answer = await provider.services();
    if (asked !== epoch) return answer;
    const cached = await get();
    const stored = await set(
      answer.ok ? { fetchedAt: now(), services: answer.value, error: null } : { ...cached, error: answer.error },
    );
    // Screens see only what is stored, so a failure to store is reported.
    return stored ? answer : fail({ kind: 'storage' });
  };
  return {
    async refresh(force) {
      const cached = await get();
      const age = now() - cached.fetchedAt;
      if (!force && age >= 0 && age < CATALOGUE_MAX_AGE_MS) return ok(cached.services);
      if (running) return running;
      const mine = fetchNow().finally(() => {
        if (running === mine) running = null;
      });
      running = mine;
      return mine;
    },
    async forget() {
      epoch += 1;
      running = null;
      await set({ fetchedAt: 0, services: [], error: null });
    },
    cached: async () => (await get()).services,
    find: async (apiName) => (await get()).services.find((s) => s.apiName === apiName) ?? null,
  };
}
