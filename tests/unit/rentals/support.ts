import { vi } from 'vitest';
import { ok, type Result } from '../../../lib/core/errors.ts';
import type { Provider, RentalStatus, RentedNumber } from '../../../lib/getatext/provider.ts';
import type { Service } from '../../../lib/core/service.ts';
import { BalanceReconciler } from '../../../lib/account/balance-reconciler.ts';
import { createRepository, type RentalRepository } from '../../../lib/rentals/store/repository.ts';
import type { RentRequest } from '../../../lib/rentals/renting/rent-request.ts';
import { Renting, type RentingDeps } from '../../../lib/rentals/renting/renting.ts';
import { NO_FILTERS } from '../../../lib/settings/filters.ts';
import type { Rental, RentalSite } from '../../../lib/rentals/model/rental.ts';
import type { RentalPollerDeps } from '../../../lib/rentals/polling/rental-poller.ts';
import type { Rentals } from '../../../lib/rentals/store/items.ts';

export const SERVICE: Service = {
  apiName: 'whatsapp',
  name: 'WhatsApp',
  price: 550_000,
  stock: 5,
  ttlMinutes: 5,
  multipleSms: false,
};

export const RENTED: RentedNumber = {
  id: '1001',
  number: '2025550101',
  serviceName: 'WhatsApp',
  price: 550_000,
  endsAt: null,
  newBalance: 9_450_000,
};

export const status = (over: Partial<RentalStatus> = {}): RentalStatus => ({
  id: '1001',
  state: 'active',
  code: null,
  endsAt: null,
  cost: 550_000,
  balance: null,
  ...over,
});

/** A repository over memory whose writes can be made to fail. */
export function memoryRepository(): {
  repository: RentalRepository;
  stored: { value: Rentals; broken: boolean; writes: Rentals[] };
} {
  const stored = { value: { live: [], history: [] } as Rentals, broken: false, writes: [] as Rentals[] };
  const spare = { value: [] as Rental[] };
  const read = async (): Promise<Rentals> => structuredClone(stored.value);
  const repository = createRepository(
    {
      getStrict: read,
      async set(value) {
        if (stored.broken) throw new Error('QuotaExceededError');
        stored.value = structuredClone(value);
        stored.writes.push(stored.value);
      },
    },
    { getStrict: async () => spare.value, set: async (value) => void (spare.value = value) },
  );
  return { repository, stored };
}

/** A provider whose every call throws unless it is given: a test names what it expects to be called. */
export function fakeProvider(calls: Partial<Provider>): Provider {
  return new Proxy({} as Provider, {
    get: (_, name: keyof Provider) =>
      calls[name] ??
      (() => {
        throw new Error(`unexpected call: ${name}`);
      }),
  });
}

export const answer = <T>(value: T): Promise<Result<T>> => Promise.resolve(ok(value));

/** A request for any number of {@link SERVICE}, up to a millionth of a dollar unless told. */
export const anyNumber = (
  over: Partial<Extract<RentRequest, { kind: 'any' }>> = {},
): Extract<RentRequest, { kind: 'any' }> => ({
  kind: 'any',
  service: SERVICE,
  site: null,
  maxPrice: 1,
  filters: NO_FILTERS,
  ...over,
});

/** Renting over a repository and a provider, everything else calm; its keys are `key-1`, `key-2` … unless told. */
export function createRenting({
  provider,
  ...deps
}: Partial<RentingDeps> & Pick<RentingDeps, 'repository' | 'reconciler'> & { provider: Provider }): Renting {
  let n = 0;
  const now = deps.now ?? (() => (vi.isFakeTimers() ? Date.now() : 1000));
  return new Renting({
    now,
    monotonic: now,
    newKey: () => `key-${++n}`,
    account: async () => 'acc',
    noteBalance: async () => undefined,
    lockMs: async () => 60_000,
    setGuard: async () => undefined,
    providerOf: () => provider,
    ...deps,
  });
}

/** Rents the number {@link RENTED}, from a balance of ten dollars; under the key `k` unless told. */
export async function rentOne(
  repository: RentalRepository,
  site: RentalSite | null = null,
  { key = 'k', id = RENTED.id }: { key?: string; id?: string } = {},
): Promise<void> {
  const renting = createRenting({
    repository,
    provider: fakeProvider({ rent: () => answer({ ...RENTED, id }) }),
    newKey: () => key,
    reconciler: reconcilerOf({ balance: () => answer(10_000_000) }),
  });
  await renting.rent(anyNumber({ site }));
}

/** A reconciler whose balance is the provider's own. */
export const reconcilerOf = (
  provider: Pick<Provider, 'balance'>,
  account: () => Promise<string | null> = async () => 'acc',
): BalanceReconciler =>
  new BalanceReconciler({
    stayAwake: async () => undefined,
    balance: () => provider.balance(),
    noteBalance: async () => undefined,
    account,
  });

/** Takes every text for a bare code. */
export const readBare = async (text: string | null) => ({ code: text, codeDomain: null });

/** What a poller needs besides rentals, a provider and a clock, all of it calm. */
export const calm = (): Omit<RentalPollerDeps, 'repository' | 'providerOf' | 'now'> => ({
  monotonic: () => performance.now(),
  isOnline: () => true,
  frontTab: async () => null,
  account: async () => 'acc',
  readText: readBare,
  stayAwake: async () => undefined,
  setGuard: async () => undefined,
  clearGuard: async () => undefined,
  cancel: async () => undefined,
  reconciler: { exclusive: (work) => work(), isOpen: async () => false, settle: async () => undefined },
  knownBalance: async () => null,
  isPushed: () => false,
  loadPace: async () => null,
  savePace: async () => undefined,
});
