import { describe, expect, it, vi } from 'vitest';
import type { Notice, PageReply, PageRequest } from '../../../../lib/messaging/page-protocol.ts';
import type { Frame } from '../../../../lib/platform/page.ts';
import {
  codeArrived,
  latestWithCode,
  refreshBadge,
  unfilledIn,
  type ArrivalDeps,
} from '../../../../lib/rentals/delivery/arrival.ts';
import { deliverCode, deliverNumber, type DeliveryDeps } from '../../../../lib/rentals/delivery/delivery.ts';
import type { RentalSite } from '../../../../lib/rentals/model/rental.ts';
import { DEFAULT_SETTINGS } from '../../../../lib/settings/settings.ts';
import { memoryRepository, rentOne, status } from '../support.ts';

const SITE: RentalSite = { tabId: 7, host: 'web.whatsapp.com', domain: 'whatsapp.com' };

async function withCode(
  url: string | null,
  reply: PageReply['status'] | null,
  site: RentalSite | null = SITE,
  frames?: Frame[],
) {
  const { repository } = memoryRepository();
  await rentOne(repository, site);
  await repository.apply('k', { type: 'status', at: 2000, status: status(), code: '123456' });
  const sent: PageRequest[] = [];
  const notices: Notice[] = [];
  const deps: DeliveryDeps = {
    repository,
    now: () => 3000,
    tabUrl: async () => url,
    isIncognito: async () => false,
    inject: vi.fn(async () => frames ?? [{ frameId: 0, origin: url ? new URL(url).origin : 'null' }]),
    linkedTo: async () => [],
    showNotice: async (_tab, _origin, notice) => void notices.push(notice),
    ask: async (_, message) => {
      sent.push(message);
      return reply === null ? null : { status: message.type.startsWith('fill') ? reply : 'done' };
    },
    submitAfterFilling: async () => false,
    pointed: { read: async () => ({}), add: async () => undefined },
  };
  return { deps, repository, sent, notices, rental: async () => (await repository.find('k'))! };
}

describe('where a code may go', () => {
  it('stays on its side of private windows', async () => {
    for (const ofPrivate of [true, false]) {
      const { deps, sent, repository } = await withCode('https://web.whatsapp.com/x', 'filled');
      const isOnOtherSide = { ...deps, isIncognito: async () => !ofPrivate };
      const incognito = ofPrivate ? { incognito: true } : {};
      const find = async (key: string) => ({ ...(await repository.find(key))!, ...incognito });
      const ours = { ...isOnOtherSide, repository: { ...repository, find } };
      const refused = { ok: false, error: { kind: 'does_not_fit', reason: 'other_window' } };
      expect(await deliverCode(ours, 'k', { tabId: 7, explicit: true })).toEqual(refused);
      expect(await deliverNumber(ours, 'k', { tabId: 7, explicit: true })).toEqual(refused);
      expect(sent).toEqual([]);
    }
  });

  it('goes into the site it was rented for, also on another of its hosts', async () => {
    for (const url of ['https://web.whatsapp.com/x', 'https://accounts.whatsapp.com/']) {
      const { deps, sent, rental } = await withCode(url, 'filled');
      expect((await deliverCode(deps, 'k', { tabId: 7, explicit: false })).ok).toBe(true);
      expect(sent[0]).toMatchObject({ type: 'fill-code', code: '123456', origin: new URL(url).origin });
      expect((await rental()).filledAt).toBe(3000);
    }
  });

  it.each([
    'https://whatsapp.com.example/',
    'https://evil.example/?whatsapp.com',
    'https://whatsapp.com@evil.example/',
    'https://whatsapp.example/',
    'chrome://settings/',
    'file:///tmp/whatsapp.com',
    'about:blank',
  ])('goes nowhere else: %s', async (url) => {
    const { deps, sent } = await withCode(url, 'filled');
    for (const explicit of [true, false]) {
      const delivered = await deliverCode(deps, 'k', { tabId: 7, explicit });
      expect(delivered.ok).toBe(false);
    }
    expect(sent).toEqual([]);
    expect(deps.inject).not.toHaveBeenCalled();
  });

  it('goes into no other site than an origin-bound text names', async () => {
    const { deps, repository, sent } = await withCode('https://web.whatsapp.com/', 'filled');
    await repository.apply('k', {
      type: 'status',
      at: 2500,
      status: status(),
      code: '747723',
      codeDomain: 'example.com',
    });
    const error = { kind: 'does_not_fit', reason: 'bound', host: 'example.com' };
    expect(await deliverCode(deps, 'k', { tabId: 7, explicit: true })).toMatchObject({ ok: false, error });
    expect(sent).toEqual([]);
    await repository.apply('k', {
      type: 'status',
      at: 2600,
      status: status(),
      code: '747724',
      codeDomain: 'whatsapp.com',
    });
    expect((await deliverCode(deps, 'k', { tabId: 7, explicit: true })).ok).toBe(true);
  });

  it('says that a permission is missing where the address cannot be seen', async () => {
    const { deps, sent } = await withCode(null, 'filled');
    expect(await deliverCode(deps, 'k', { tabId: 7, explicit: true })).toMatchObject({ error: { kind: 'permission' } });
    expect(sent).toEqual([]);
  });

  it('keeps the code and has the page watched where there is no field yet', async () => {
    const { deps, sent } = await withCode('https://web.whatsapp.com/', 'no_field');
    expect(await deliverCode(deps, 'k', { tabId: 7, explicit: false })).toMatchObject({
      value: { status: 'watching' },
    });
    expect(JSON.stringify(sent[1])).not.toContain('123456');
    expect(sent[1]).toMatchObject({ type: 'watch-code-field' });
  });

  it.each([
    ['does_not_fit', 'shape'],
    ['occupied', 'occupied'],
    ['not_accepted', 'not_accepted'],
    ['other_country', 'other_country'],
  ] as const)('passes on that the page said %s', async (reply, reason) => {
    const { deps, rental } = await withCode('https://web.whatsapp.com/', reply);
    expect(await deliverCode(deps, 'k', { tabId: 7, explicit: true })).toMatchObject({
      error: { kind: 'does_not_fit', reason },
    });
    expect((await rental()).filledAt).toBeNull();
  });

  it('ties a rental without a site to the page where the person fills its number', async () => {
    const { deps, rental } = await withCode('https://shop.example/', 'filled', null);
    expect((await deliverCode(deps, 'k', { tabId: 3, explicit: true })).ok).toBe(false);
    expect((await deliverNumber(deps, 'k', { tabId: 3, explicit: true })).ok).toBe(true);
    expect((await rental()).site).toEqual({ tabId: 3, host: 'shop.example', domain: 'shop.example' });
    expect((await deliverCode(deps, 'k', { tabId: 3, explicit: true })).ok).toBe(true);
  });
});

describe('frames', () => {
  const frames: Frame[] = [
    { frameId: 0, origin: 'https://web.whatsapp.com' },
    { frameId: 3, origin: 'https://evil.example' },
    { frameId: 4, origin: 'null' },
    { frameId: 5, origin: 'https://accounts.whatsapp.com' },
  ];
  async function ask(replies: Record<number, object>, over: Partial<DeliveryDeps> = {}) {
    const made = await withCode('https://web.whatsapp.com/', 'filled', SITE, frames);
    const asked: [number, string][] = [];
    const deps: DeliveryDeps = {
      ...made.deps,
      ask: async (_, message, frameId = 0) => {
        asked.push([frameId, message.type]);
        return message.type === 'find' ? replies[frameId] : { status: 'filled' };
      },
      ...over,
    };
    return { ...made, deps, asked };
  }

  it.each([
    [{ 0: { status: 'no_field' }, 5: { status: 'found', score: 60 } }, 5],
    [{ 0: { status: 'found', score: 90 }, 5: { status: 'found', score: 60 } }, 0],
    [{ 0: { status: 'found', score: 90 }, 5: { status: 'found', score: 60, focused: true } }, 5],
    [{ 3: { status: 'found', score: 999, focused: true }, 4: { status: 'found', score: 999 } }, 0],
  ])('fills the best of the rental’s own: %j', async (replies, expected) => {
    const { deps, asked, rental, notices } = await ask(replies);
    expect((await deliverCode(deps, 'k', { tabId: 7, explicit: true })).ok).toBe(true);
    expect(asked.at(-1)).toEqual([expected, 'fill-code']);
    expect(asked.some(([frameId]) => frameId === 3 || frameId === 4)).toBe(false);
    expect((await rental()).filledHost).toBe(expected === 5 ? 'accounts.whatsapp.com' : 'web.whatsapp.com');
    expect(notices).toEqual([{ kind: 'filled', key: 'k', frameId: expected }]);
  });

  it('fills nothing where the tab has moved on between the question and the fill', async () => {
    let calls = 0;
    const { deps, asked } = await ask(
      { 5: { status: 'found', score: 60 } },
      { tabUrl: async () => (calls++ === 0 ? 'https://web.whatsapp.com/' : 'https://evil.example/') },
    );
    expect((await deliverCode(deps, 'k', { tabId: 7, explicit: true })).ok).toBe(false);
    expect(asked.some(([, type]) => type === 'fill-code')).toBe(false);
  });

  it('fills on a linked site, and says where else the code would have gone', async () => {
    const { deps } = await withCode('https://login.signin.example/', 'filled');
    expect(await deliverCode(deps, 'k', { tabId: 7, explicit: true })).toMatchObject({
      error: {
        kind: 'does_not_fit',
        reason: 'other_site',
        host: 'whatsapp.com',
        there: { host: 'login.signin.example', domain: 'signin.example' },
      },
    });
    const linked = { ...deps, linkedTo: async (site: string) => (site === 'whatsapp.com' ? ['signin.example'] : []) };
    expect((await deliverCode(linked, 'k', { tabId: 7, explicit: true })).ok).toBe(true);
  });

  it.each([
    ['accounts.whatsapp.com', false, { kind: 'permission', host: 'accounts.whatsapp.com' }],
    ['signin.example', true, { kind: 'does_not_fit', there: { host: 'signin.example', domain: 'signin.example' } }],
  ])('says which frame is out of reach: %s', async (host, likely, error) => {
    const { deps } = await withCode('https://web.whatsapp.com/', 'no_field');
    const blocked = { ...deps, ask: async () => ({ status: 'no_field', frames: [{ host, likely }] }) };
    expect(await deliverCode(blocked, 'k', { tabId: 7, explicit: true })).toMatchObject({ error });
  });
});

describe('an arriving code', () => {
  async function arrive(over: Partial<ArrivalDeps>, reply: PageReply['status'] | null = 'filled') {
    const { deps, repository, rental } = await withCode('https://web.whatsapp.com/', reply);
    const notes: string[][] = [];
    const deliver = vi.fn((key: string, tabId: number) => deliverCode(deps, key, { tabId, explicit: false }));
    const showBadge = vi.fn(async () => undefined);
    const arrival: ArrivalDeps = {
      repository,
      settings: async () => DEFAULT_SETTINGS,
      fills: async () => true,
      deliver,
      isInFront: async () => true,
      notify: async (id, title, message) => void notes.push([id, title, message]),
      showBadge,
      ...over,
    };
    await codeArrived(arrival, await rental());
    return { notes, deliver, showBadge, arrival, repository, rental };
  }

  it('is filled quietly where the person is looking', async () => {
    const { notes, deliver } = await arrive({});
    expect(deliver).toHaveBeenCalledOnce();
    expect(notes).toEqual([]);
  });

  it('is announced, without the code, to a person who is elsewhere or whose page took nothing', async () => {
    for (const { notes } of [
      await arrive({ isInFront: async () => false }),
      await arrive({}, 'no_field'),
      await arrive({}, null),
    ]) {
      expect(notes).toHaveLength(1);
      expect(JSON.stringify(notes)).not.toContain('123456');
    }
  });

  it('is announced with the code where the person wants that', async () => {
    const settings = async () => ({ ...DEFAULT_SETTINGS, showCodes: true });
    const { notes } = await arrive({ settings, isInFront: async () => false });
    expect(notes).toHaveLength(1);
    expect(notes[0]?.[1]).toContain('123456');
    const quiet = await arrive({ settings });
    expect(quiet.notes).toEqual([]);
  });

  it('is not filled, and not announced, where the person wants neither', async () => {
    const off = await arrive({
      fills: async () => false,
      settings: async () => ({ ...DEFAULT_SETTINGS, notify: false }),
    });
    expect(off.deliver).not.toHaveBeenCalled();
    expect(off.notes).toEqual([]);
  });

  it('shows on the badge and counts as unfilled until it is filled or copied', async () => {
    const { arrival, repository, showBadge } = await arrive({}, 'no_field');
    await refreshBadge(arrival);
    expect(showBadge).toHaveBeenLastCalledWith('ready');
    expect(await unfilledIn(repository, 7)).toHaveLength(1);
    expect(await latestWithCode(repository, 'whatsapp.com')).toMatchObject({ key: 'k' });
    await repository.apply('k', { type: 'copied', at: 1 });
    expect(await unfilledIn(repository, 7)).toHaveLength(0);
  });
});
