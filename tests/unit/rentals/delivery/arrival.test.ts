import { describe, expect, it } from 'vitest';
import { arrivalsCutShort } from '../../../../lib/rentals/delivery/arrival.ts';
import { memoryRepository, rentOne, status } from '../support.ts';

const SITE = { tabId: 7, host: 'web.whatsapp.com', domain: 'whatsapp.com' };

describe('an arrival that was cut short', () => {
  const received = async () => {
    const { repository } = memoryRepository();
    await rentOne(repository, SITE);
    await repository.apply('k', { type: 'status', at: 2000, status: status({ code: '123456' }), code: '123456' });
    return repository;
  };
  const keys = async (repository: Awaited<ReturnType<typeof received>>, now: number) =>
    (await arrivalsCutShort(repository, now)).map((rental) => rental.key);

  it('is a code that was stored a moment ago and is nowhere yet', async () => {
    const repository = await received();
    expect(await keys(repository, 30_000)).toEqual(['k']);
  });

  it('is none once the code was filled, copied, or could not be filled', async () => {
    const ends = [
      { type: 'filled', at: 2100, host: 'web.whatsapp.com' },
      { type: 'copied', at: 2100 },
      { type: 'fill-failed', error: { kind: 'permission' } },
    ] as const;
    for (const event of ends) {
      const repository = await received();
      await repository.apply('k', event);
      expect(await keys(repository, 30_000)).toEqual([]);
    }
  });

  it('is no news after a minute, and none without a code', async () => {
    expect(await keys(await received(), 70_000)).toEqual([]);
    const { repository } = memoryRepository();
    await rentOne(repository, SITE);
    expect(await keys(repository, 3000)).toEqual([]);
  });
});
