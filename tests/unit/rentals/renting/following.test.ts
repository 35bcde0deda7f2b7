import { describe, expect, it, vi } from 'vitest';
import { fail, ok, type AppError, type Result } from '../../../../lib/core/errors.ts';
import type { RentalStatus } from '../../../../lib/getatext/provider.ts';
import { costOf, totalsOf } from '../../../../lib/rentals/model/cost.ts';
import type { Rental } from '../../../../lib/rentals/model/rental.ts';
import { Following, type FollowingDeps } from '../../../../lib/rentals/renting/following.ts';
import { rental } from '../../components/samples.ts';
import { memoryRepository, SERVICE, status } from '../support.ts';

const NOW = 50_000_000;
const MINUTE = 60_000;

const told = (over: Partial<RentalStatus> = {}): RentalStatus =>
  status({ number: '2025550101', serviceName: 'WhatsApp', endsAt: NOW + 3 * MINUTE, ...over });

const lost = (over: Partial<Rental> = {}): Rental =>
  rental({
    key: 'lost',
    state: 'unknown',
    account: 'acc',
    providerId: null,
    number: null,
    price: null,
    rentedAt: null,
    endsAt: null,
    cancellableAt: null,
    createdAt: NOW - 2 * MINUTE,
    endedAt: NOW - 2 * MINUTE + 5000,
    error: { kind: 'outcome_unknown', cause: 'timeout' },
    outcome: { balanceAfter: 9_450_000, charged: 550_000, checkedAt: NOW - MINUTE },
    dismissed: true,
    ...over,
  });

function setUp(answer: Result<RentalStatus>, over: Partial<FollowingDeps> = {}) {
  const { repository, stored } = memoryRepository();
  const ask = vi.fn<FollowingDeps['ask']>(async () => answer);
  const following = new Following({
    repository,
    now: () => NOW,
    newKey: () => 'new',
    ask,
    readText: async (text) => ({ code: /\d{6}/.exec(text ?? '')?.[0] ?? null, codeDomain: null }),
    capabilities: async () => ({ byId: true }),
    account: async () => 'acc',
    lockMs: async () => 300_000,
    listed: async () => [SERVICE],
    reconciler: { exclusive: (work) => work() },
    hasPrivateWindow: async () => false,
    ...over,
  });
  const live = async (): Promise<Rental[]> => (await repository.all()).live;
  const history = async (): Promise<Rental[]> => (await repository.all()).history;
  return { following, repository, stored, ask, live, history };
}

describe('following a rental by its id', () => {
  it('takes one over that was rented elsewhere, with what the answer tells and nothing else', async () => {
    const { following, live, ask } = setUp(ok(told()));
    expect(await following.follow('1001')).toEqual(ok({ key: 'new' }));
    expect(ask.mock.calls).toEqual([['1001']]);
    expect(await live()).toEqual([
      expect.objectContaining({
        key: 'new',
        state: 'waiting',
        account: 'acc',
        providerId: '1001',
        number: '2025550101',
        service: { apiName: 'whatsapp', name: 'WhatsApp', ttlMinutes: 5, multipleSms: false },
        site: null,
        price: 550_000,
        maxPrice: null,
        balanceBefore: null,
        rentedAt: null,
        endsAt: NOW + 3 * MINUTE,
        providerEndsAt: NOW + 3 * MINUTE,
        // It is two minutes old, and the lock lasts five.
        cancellableAt: NOW + 3 * MINUTE,
        overcharged: null,
      }),
    ]);
  });

  it('claims no price that no answer and no balance told', async () => {
    const { following, live } = setUp(ok(told({ cost: null, serviceName: '', endsAt: null })));
    await following.follow('1001');
    const [one] = await live();
    expect(one).toMatchObject({
      price: null,
      cancellableAt: NOW,
      endsAt: NOW + 15 * MINUTE,
      service: { name: '#1001' },
    });
    expect(costOf(one!)).toBeNull();
    expect(totalsOf([one!])).toMatchObject({ spent: 0, live: 1 });
  });

  it('goes on with the lost rental that it is, whose charge counts once', async () => {
    const { following, stored, live, history } = setUp(ok(told()));
    stored.value = { live: [], history: [lost({ service: { ...lost().service, name: 'Whats App' } })] };
    expect(await following.follow('1001')).toEqual(ok({ key: 'lost' }));
    expect(await history()).toEqual([]);
    const [one] = await live();
    expect(one).toMatchObject({ key: 'lost', state: 'waiting', site: lost().site, dismissed: false, outcome: null });
    expect(one).toMatchObject({ rentedAt: lost().createdAt, price: 550_000, overcharged: null, error: null });
    expect(totalsOf([...(await live()), ...(await history())]).spent).toBe(550_000);
  });

  it('keeps what the balance told of a lost rental’s price', async () => {
    const { following, stored, live } = setUp(ok(told({ cost: null })));
    stored.value = { live: [], history: [lost()] };
    await following.follow('1001');
    expect(await live()).toEqual([expect.objectContaining({ price: 550_000, overcharged: null })]);
    const more = setUp(ok(told()));
    more.stored.value = {
      live: [],
      history: [lost({ outcome: { balanceAfter: 1, charged: 600_000, checkedAt: NOW } })],
    };
    await more.following.follow('1001');
    expect(await more.live()).toEqual([expect.objectContaining({ price: 550_000, overcharged: 50_000 })]);
  });

  it.each([
    ['another service', { serviceName: 'Telegram' }, {}],
    ['no name', { serviceName: '' }, {}],
    ['another time', { endsAt: NOW + 4.9 * MINUTE }, { createdAt: NOW - 30 * MINUTE, endedAt: NOW - 29 * MINUTE }],
    ['another account', {}, { account: 'other' }],
    ['a closed private window', {}, { incognito: true }],
    ['one that was refused', {}, { state: 'failed' as const }],
  ])('leaves a lost rental alone where the answer is of %s', async (_, answer, record) => {
    const { following, stored, live, history } = setUp(ok(told(answer)));
    const before = lost(record);
    stored.value = { live: [], history: [before] };
    expect(await following.follow('1001')).toEqual(ok({ key: 'new' }));
    expect(await history()).toEqual([before]);
    expect(await live()).toMatchObject([{ key: 'new', site: null }]);
  });

  it('goes on with what an open private window lost, in it', async () => {
    const { following, stored, live } = setUp(ok(told()), { hasPrivateWindow: async () => true });
    stored.value = { live: [], history: [lost({ incognito: true })] };
    await following.follow('1001');
    expect(await live()).toMatchObject([{ key: 'lost', incognito: true }]);
  });

  it('brings the code that is there already', async () => {
    const { following, live } = setUp(ok(told({ code: 'Your code is 918273' })));
    await following.follow('1001');
    expect(await live()).toMatchObject([{ state: 'received', code: '918273' }]);
  });

  it('keeps the code of one that is over, and ends it', async () => {
    const { following, live, history } = setUp(ok(told({ code: '918273', state: 'completed' })));
    expect(await following.follow('1001')).toEqual(ok({ key: 'new' }));
    expect(await live()).toEqual([]);
    expect(await history()).toMatchObject([{ state: 'completed', code: '918273' }]);
  });

  it.each(['cancelled', 'completed', 'expired'] as const)(
    'keeps nothing of one that is %s without a code',
    async (state) => {
      const { following, stored } = setUp(ok(told({ state })));
      stored.value = { live: [], history: [lost()] };
      expect(await following.follow('1001')).toEqual(fail({ kind: 'refused', why: 'not_waiting', detail: state }));
      expect(stored.value).toEqual({ live: [], history: [lost()] });
      expect(stored.writes).toEqual([]);
    },
  );

  it.each(['live', 'history'] as const)('asks nothing about one that is in the %s', async (list) => {
    const { following, stored, ask } = setUp(ok(told()));
    const known = rental({
      key: 'known',
      account: 'acc',
      providerId: '1001',
      state: list === 'live' ? 'waiting' : 'expired',
    });
    stored.value = { live: [], history: [], [list]: [known] };
    expect(await following.follow('1001')).toEqual(ok({ key: 'known' }));
    expect(ask).not.toHaveBeenCalled();
    expect(stored.writes).toEqual([]);
  });

  it('follows it once when asked twice at once', async () => {
    let turn: Promise<unknown> = Promise.resolve();
    const exclusive = <T>(work: () => Promise<T>): Promise<T> => {
      const run = turn.then(work);
      turn = run;
      return run;
    };
    const { following, live, ask } = setUp(ok(told()), { reconciler: { exclusive } });
    const both = await Promise.all([following.follow('1001'), following.follow('1001')]);
    expect(both).toEqual([ok({ key: 'new' }), ok({ key: 'new' })]);
    expect(ask).toHaveBeenCalledTimes(1);
    expect(await live()).toHaveLength(1);
  });

  it('names another key’s rental, where it knows it', async () => {
    const { following, stored } = setUp(fail({ kind: 'not_found', detail: 'Rental not found' }));
    stored.value = { live: [], history: [rental({ account: 'other', providerId: '1001', state: 'expired' })] };
    expect(await following.follow('1001')).toEqual(fail({ kind: 'auth', foreign: true }));
    expect(await following.follow('1002')).toEqual(fail({ kind: 'not_found', detail: 'Rental not found' }));
    expect(stored.writes).toEqual([]);
  });

  it('knows the rental of an older key of the same account by its number', async () => {
    const { following, stored } = setUp(ok(told()));
    const old = rental({ key: 'old', account: 'other', providerId: '1001', state: 'expired' });
    stored.value = { live: [], history: [old] };
    expect(await following.follow('1001')).toEqual(ok({ key: 'old' }));
    stored.value = { live: [], history: [{ ...old, number: '3125550199' }] };
    expect(await following.follow('1001')).toEqual(ok({ key: 'new' }));
  });

  it.each<[AppError]>([
    [{ kind: 'network' }],
    [{ kind: 'timeout' }],
    [{ kind: 'contract', where: 'rental-status.id' }],
    [{ kind: 'rate_limited', retryAfterMs: 1000 }],
    [{ kind: 'auth', why: 'either' }],
  ])('changes nothing on %o', async (error) => {
    const { following, stored } = setUp(fail(error));
    stored.value = { live: [], history: [lost()] };
    expect(await following.follow('1001')).toEqual(fail(error));
    expect(stored.writes).toEqual([]);
  });

  it('asks nothing without a key, or where the protocol tells too little', async () => {
    const keyless = setUp(ok(told()), { account: async () => null });
    expect(await keyless.following.follow('1001')).toEqual(fail({ kind: 'auth', missing: true }));
    const handler = setUp(ok(told()), { capabilities: async () => ({ byId: false }) });
    expect(await handler.following.follow('1001')).toMatchObject({
      ok: false,
      error: { kind: 'refused', why: 'not_offered' },
    });
    expect(keyless.ask).not.toHaveBeenCalled();
    expect(handler.ask).not.toHaveBeenCalled();
  });

  it('takes nothing over under a key that was put in meanwhile', async () => {
    const accounts = ['acc', 'other'];
    const { following, stored } = setUp(ok(told()), { account: async () => accounts.shift() ?? 'other' });
    expect(await following.follow('1001')).toMatchObject({ ok: false, error: { kind: 'internal' } });
    expect(stored.writes).toEqual([]);
  });
});
