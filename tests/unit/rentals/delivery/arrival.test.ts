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
      notify: async (id, title, message) => void notes.push([id, title, message]),
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
    notify: async (_id, title, message) => void notes.push(title, message),
    showBadge: async () => undefined,
  };
  await codeArrived(deps, { ...rental!, incognito: true });
  await textArrived(deps, { ...rental!, incognito: true, text: 'a word' });
  expect(notes).toHaveLength(4);
  expect(notes.join(' ')).not.toMatch(/123456|whatsapp|WhatsApp|2025550101/);
});

describe('a code that is not filled in as it arrives', () => {
  const CODE = '123456';
  async function arrives({
    copyUnfilled = true,
    copyButton = false,
    fills = false,
    incognito = false,
    isNews = true,
    meanwhile = undefined as ((repository: ArrivalDeps['repository']) => unknown) | undefined,
    copy = vi.fn<(text: string) => Promise<boolean>>(async () => true),
  } = {}) {
    const { repository } = memoryRepository();
    await rentOne(repository, SITE);
    const { find } = repository;
    if (incognito) {
      repository.find = async (key) => {
        const found = await find.call(repository, key);
        return found && { ...found, incognito: true };
      };
    }
    await repository.apply('k', { type: 'status', at: 2000, status: status({ code: CODE }), code: CODE });
    const rental = await repository.find('k');
    if (!rental) throw new Error('no rental');
    const notify = vi.fn<ArrivalDeps['notify']>(async () => undefined);
    await meanwhile?.(repository);
    await codeArrived(
      {
        repository,
        settings: async () => ({ ...DEFAULT_SETTINGS, copyUnfilled, copyButton }),
        fills: async () => fills,
        async deliver() {
          await repository.apply('k', { type: 'filled', at: 2100, host: SITE.host });
          return { ok: true, value: { status: 'filled' } };
        },
        async isInFront() {
          return false;
        },
        notify,
        ...(isNews && { copy }),
        showBadge: async () => undefined,
      },
      rental,
    );
    return { copy, notify, stored: await repository.find('k') };
  }

  it('is copied where the user wants that, and goes on waiting for a field', async () => {
    const { copy, notify, stored } = await arrives();
    expect(copy).toHaveBeenCalledExactlyOnceWith(CODE);
    expect(notify.mock.calls[0]?.[2]).toBe('It couldn’t be filled in, so it’s on your clipboard.');
    expect(stored?.copiedAt).toBeNull();
  });

  it.each([
    ['was filled', { fills: true }],
    ['is not to be copied', { copyUnfilled: false }],
    ['is of a private window', { incognito: true }],
    ['came to an earlier worker, which may have copied it', { isNews: false }],
    [
      'gave way to the next one meanwhile',
      {
        meanwhile: (repository: ArrivalDeps['repository']) =>
          repository.apply('k', { type: 'status', at: 2050, status: status({ code: '999999' }), code: '999999' }),
      },
    ],
  ])('is not where it %s', async (_, given) => {
    const { copy, notify } = await arrives(given);
    expect(copy).not.toHaveBeenCalled();
    expect(JSON.stringify(notify.mock.calls)).not.toContain('clipboard');
  });

  it('is told of as ever where the browser copies nothing', async () => {
    const { notify } = await arrives({ copy: vi.fn(async () => false) });
    expect(notify.mock.calls[0]?.[2]).toContain('Alt+Shift+F');
  });

  it('has a button in its notification where the user wants that, but for a private window', async () => {
    expect((await arrives({ copyButton: true })).notify.mock.calls[0]?.[3]).toBe('Copy code');
    expect((await arrives()).notify.mock.calls[0]?.[3]).toBeUndefined();
    expect((await arrives({ copyButton: true, incognito: true })).notify.mock.calls[0]?.[3]).toBeUndefined();
  });
});
