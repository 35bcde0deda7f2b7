import { expect, it, vi } from 'vitest';
import { rentalsHandlers } from '../../../../../entrypoints/background/handlers/rentals.ts';
import { rentingHandlers } from '../../../../../entrypoints/background/handlers/renting.ts';
import type { Services } from '../../../../../entrypoints/background/services.ts';
import { ok } from '../../../../../lib/core/errors.ts';
import { memoryRepository, rentOne, status } from '../../../rentals/support.ts';
import { withTabs } from '../../../rentals/delivery/page.ts';

async function setUp() {
  const { repository, stored } = memoryRepository();
  await rentOne(repository);
  const run = vi.fn(() => new Promise<never>(() => undefined));
  const services = {
    repository,
    account: { id: async () => 'acc', beside: async () => [] },
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

async function withHandlers(text: string) {
  const { deps, repository } = await withTabs({
    7: { url: 'https://web.whatsapp.com/' },
    8: { url: 'https://web.whatsapp.com/again' },
  });
  await repository.apply('k', { type: 'status', at: 2, status: status({ code: text }), code: null });
  return { repository, handlers: rentalsHandlers({ delivery: deps, repository } as unknown as Services) };
}

it('takes for the code what stands in the text, and nothing else', async () => {
  const { handlers, repository } = await withHandlers('Your word is 4821');
  for (const code of ['1234', 'word', '', '48210']) {
    expect(await handlers.pickCode({ key: 'k', code })).toMatchObject({ ok: false, error: { kind: 'not_found' } });
  }
  expect(await handlers.pickCode({ key: 'other', code: '4821' })).toMatchObject({ ok: false });
  expect((await repository.find('k'))?.code).toBeNull();
  expect(await handlers.pickCode({ key: 'k', code: '4821' })).toEqual({ ok: true, value: {} });
  expect(await repository.find('k')).toMatchObject({ state: 'received', code: '4821' });
});

it('has a rental go on in the tab in which its site was opened', async () => {
  const { handlers, repository } = await withHandlers('');
  expect(await handlers.bindTab({ tabId: 8 })).toEqual({ ok: true, value: {} });
  expect((await repository.find('k'))?.site?.tabId).toBe(8);
});
