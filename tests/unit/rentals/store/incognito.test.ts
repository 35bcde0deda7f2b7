import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetIncognito } from '../../../../lib/rentals/store/forget-incognito.ts';
import { inWindow } from '../../../../lib/rentals/store/incognito.ts';
import { publicRentals } from '../../../../lib/rentals/store/public-rentals.ts';
import { shownRentals } from '../../../../lib/rentals/store/shown-rentals.ts';
import { deletedItem } from '../../../../lib/rentals/store/items.ts';
import { diskRepository } from '../disk-repository.ts';
import { emptyDraft } from '../../../../lib/settings/draft.ts';
import { forgetIncognitoSettings, incognitoLinksItem } from '../../../../lib/settings/incognito.ts';
import { draftsItem } from '../../../../lib/settings/items.ts';
import { rental } from '../../components/samples.ts';
import { status } from '../support.ts';

vi.mock(import('../../../../lib/platform/browser.ts'), async () => ({
  browser: fakeBrowser as never,
  assetUrl: String,
}));
beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

const SECRETS = ['secret.example', '2025550199', '271828', 'bound.example'];
const SITE = { tabId: 7, host: 'www.secret.example', domain: 'secret.example' };
const onDisk = async (): Promise<string> => JSON.stringify(await fakeBrowser.storage.local.get());
const inMemory = async (): Promise<string> => JSON.stringify(await fakeBrowser.storage.session.get());

/** A number rented in a private window, its code filled there. */
async function rented() {
  const repository = diskRepository();
  const inPrivate = { key: 'p', incognito: true, site: SITE, number: '2025550199', code: null, codeAt: null };
  await repository.add(rental({ ...inPrivate, state: 'waiting', price: 550_000 }));
  const code = { type: 'status', at: 5000, status: status({ code: '271828' }), code: '271828' } as const;
  await repository.apply('p', { ...code, codeDomain: 'bound.example' });
  await repository.apply('p', { type: 'filled', at: 6000, host: SITE.host });
  await repository.apply('p', { type: 'asking-failed', at: 7000, error: { kind: 'permission', host: SITE.host } });
  return repository;
}
const forget = (repository: ReturnType<typeof diskRepository>) => forgetIncognito(repository, () => 9000);

describe('a rental of a private window', () => {
  it('has its site, number and code in memory alone', async () => {
    const repository = await rented();
    for (const secret of SECRETS) expect(await onDisk()).not.toContain(secret);
    expect(await onDisk()).toContain('550000');
    expect(await repository.find('p')).toMatchObject({ site: SITE, number: '2025550199', code: '271828' });
    // The next worker has it, too.
    expect(await diskRepository().find('p')).toMatchObject({ site: SITE, number: '2025550199', code: '271828' });
  });

  it('stays out of the disk where that takes no more', async () => {
    const repository = await rented();
    const disk = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    await repository.apply('p', { type: 'copied', at: 8000 });
    disk.mockRestore();
    await repository.all();
    for (const secret of SECRETS) expect(await onDisk()).not.toContain(secret);
    expect(await repository.find('p')).toMatchObject({ copiedAt: 8000, number: '2025550199' });
  });

  it('is shown in private windows; elsewhere only what it cost is', async () => {
    const repository = await rented();
    await repository.add(rental({ key: 'other' }));
    const { value } = await shownRentals.read();
    expect(value.live.find(({ key }) => key === 'p')).toMatchObject({ number: '2025550199' });
    expect(inWindow(value, true)).toBe(value);
    expect(inWindow(value, false).live.map(({ key }) => key)).toEqual(['other']);
    const open = (await publicRentals.read()).value.live.find(({ key }) => key === 'p');
    expect(open).toMatchObject({ incognito: true, price: 550_000, site: null, number: null, code: null });
  });

  it('ends with the window, and only what it cost is left', async () => {
    const repository = await rented();
    await forget(repository);
    const { live, history } = await repository.all();
    expect(live).toEqual([]);
    expect(history[0]).toMatchObject({ incognito: true, price: 550_000, site: null, number: null, code: null });
    for (const secret of SECRETS) expect(`${await onDisk()}${await inMemory()}`).not.toContain(secret);
    // Every later start of the worker asks again.
    const write = vi.spyOn(fakeBrowser.storage.local, 'set');
    await forget(repository);
    expect(write).not.toHaveBeenCalled();
  });

  it('ends also where its number came after the window was closed', async () => {
    const repository = diskRepository();
    await repository.add(rental({ key: 'p', incognito: true, site: SITE, state: 'requesting', number: null }));
    await forget(repository);
    expect((await repository.find('p'))?.state).toBe('requesting');
    const number = { id: '1', number: '2025550199', serviceName: 'X', price: 1, endsAt: null, newBalance: null };
    await repository.apply('p', { type: 'rented', at: 9000, rented: number, lockMs: 0 });
    await forget(repository);
    expect((await repository.find('p'))?.state).toBe('expired');
    expect(`${await onDisk()}${await inMemory()}`).not.toContain('2025550199');
  });

  it('takes what was deleted, linked and begun along, and leaves that of other windows', async () => {
    const repository = await rented();
    const deleted = rental({ key: 'q', incognito: true, site: SITE });
    await deletedItem.set({ undo: 'u', rentals: [deleted] });
    await incognitoLinksItem.set([{ site: SITE.domain, domain: 'other.example' }]);
    const draft = (tabId: number) => ({ at: 1, draft: { ...emptyDraft(tabId, SITE.host), service: 'x' } });
    await draftsItem.set([draft(7), draft(8)]);
    await forget(repository);
    await forgetIncognitoSettings([8]);
    expect(await deletedItem.get()).toBeNull();
    expect(await incognitoLinksItem.get()).toEqual([]);
    expect((await draftsItem.get()).map((one) => one.draft.tabId)).toEqual([8]);
  });
});

it('leaves rentals of other windows as they are', async () => {
  const repository = diskRepository();
  await repository.add(rental({ key: 'other', site: SITE, state: 'waiting' }));
  await forget(repository);
  expect(await repository.find('other')).toMatchObject({ state: 'waiting', site: SITE });
  expect(await onDisk()).toContain('secret.example');
});
