import { describe, expect, it, vi } from 'vitest';
import {
  arrivalsCutShort,
  bringsText,
  codeArrived,
  refreshBadge,
  textArrived,
  type ArrivalDeps,
} from '../../../../lib/rentals/delivery/arrival.ts';
import { DEFAULT_SETTINGS } from '../../../../lib/settings/settings.ts';
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

describe('a text in which no code was read', () => {
  const TEXT = 'Your word of the day is 4821';
  async function arrived(notify = true) {
    const { repository } = memoryRepository();
    await rentOne(repository, SITE);
    const before = await repository.find('k');
    await repository.apply('k', { type: 'status', at: 2000, status: status({ code: TEXT }), code: null });
    const after = await repository.find('k');
    if (!before || !after) throw new Error('no rental');
    const notes: string[][] = [];
    const deps: ArrivalDeps = {
      repository,
      settings: async () => ({ ...DEFAULT_SETTINGS, notify }),
      fills: async () => true,
      deliver: vi.fn(async () => ({ ok: true as const, value: { status: 'filled' as const } })),
      isInFront: async () => false,
      notify: async (...note) => void notes.push(note),
      showBadge: vi.fn(async () => undefined),
    };
    return { before, after, deps, notes, repository };
  }

  it('is told of once, without a word of it', async () => {
    const { before, after, deps, notes } = await arrived();
    expect(bringsText(before, after)).toBe(true);
    expect(bringsText(after, after)).toBe(false);
    await textArrived(deps, after);
    expect(notes).toHaveLength(1);
    expect(JSON.stringify(notes)).not.toMatch(/4821|word/);
    const off = await arrived(false);
    await textArrived(off.deps, off.after);
    expect(off.notes).toEqual([]);
  });

  it('shows on the badge, and is told of by the next worker where this one died', async () => {
    const { deps, repository } = await arrived();
    await refreshBadge(deps);
    expect(deps.showBadge).toHaveBeenLastCalledWith('ready');
    expect((await arrivalsCutShort(repository, 30_000)).map(({ key }) => key)).toEqual(['k']);
    expect(await arrivalsCutShort(repository, 70_000)).toEqual([]);
  });

  it('has the code that the person picks in it filled, and not announced to them', async () => {
    const { deps, notes, repository } = await arrived();
    const picked = await repository.apply('k', { type: 'code-picked', at: 2500, code: '4821' });
    if (!picked) throw new Error('no rental');
    await codeArrived(deps, picked);
    expect(deps.deliver).toHaveBeenCalledWith('k', 7);
    expect(notes).toEqual([]);
  });
});

it('names nothing of a private window in a notification', async () => {
  const { repository } = memoryRepository();
  await rentOne(repository, SITE);
  await repository.apply('k', { type: 'status', at: 2000, status: status({ code: '123456' }), code: '123456' });
  const rental = await repository.find('k');
  const notes: string[] = [];
  const deps: ArrivalDeps = {
    repository,
    settings: async () => ({ ...DEFAULT_SETTINGS, notify: true, showCodes: true }),
    fills: async () => false,
    deliver: async () => ({ ok: true, value: { status: 'filled' } }),
    isInFront: async () => false,
    notify: async (_id, ...texts) => void notes.push(...texts),
    showBadge: async () => undefined,
  };
  await codeArrived(deps, { ...rental!, incognito: true });
  await textArrived(deps, { ...rental!, incognito: true, text: 'a word' });
  expect(notes).toHaveLength(4);
  expect(notes.join(' ')).not.toMatch(/123456|whatsapp|WhatsApp|2025550101/);
});
