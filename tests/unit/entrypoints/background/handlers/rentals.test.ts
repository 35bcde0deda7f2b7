import { expect, it, vi } from 'vitest';
import { rentalsHandlers } from '../../../../../entrypoints/background/handlers/rentals.ts';
import { rentingHandlers } from '../../../../../entrypoints/background/handlers/renting.ts';
import type { Services } from '../../../../../entrypoints/background/services.ts';
import { ok } from '../../../../../lib/core/errors.ts';
import { memoryRepository, rentOne } from '../../../rentals/support.ts';

async function setUp() {
  const { repository, stored } = memoryRepository();
  await rentOne(repository);
  const run = vi.fn(() => new Promise<never>(() => undefined));
  const services = {
    repository,
    account: { id: async () => 'acc' },
    ending: { repository, now: Date.now },
    poller: { run },
  } as unknown as Services;
  return { ...rentalsHandlers(services), ...rentingHandlers(services), run, rental: () => stored.value.live[0] };
}

it('answers a cancel at once, however long the asking goes on, and lets it be taken back', async () => {
  const { cancel, keep, run, rental } = await setUp();
  expect(await cancel({ key: 'k' })).toEqual(ok({ scheduled: false }));
  expect(run).toHaveBeenCalledTimes(1);
  expect(rental()?.cancelWanted).toBe(true);
  expect(await keep({ key: 'k' })).toEqual(ok({}));
  expect(rental()?.cancelWanted).toBe(false);
});

it('answers the wish for another number at once', async () => {
  const { tryAnother, run, rental } = await setUp();
  expect(await tryAnother({ key: 'k', maxPrice: 550_000 })).toEqual(ok({ scheduled: false }));
  expect(run).toHaveBeenCalledTimes(1);
  expect(rental()?.tryAnother).toEqual({ state: 'wanted', maxPrice: 550_000 });
});
