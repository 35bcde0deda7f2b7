import { describe, expect, it, vi } from 'vitest';
import type { Notice, PageReply, PageRequest } from '../../../lib/messaging/page-protocol.ts';
import type { Frame } from '../../../lib/platform/page.ts';
import { codeArrived, latestWithCode, refreshBadge, unfilledIn, type ArrivalDeps } from '../../../lib/rentals/arrival.ts';
import { deliverCode, deliverNumber, type DeliveryDeps } from '../../../lib/rentals/delivery.ts';
import type { RentalSite } from '../../../lib/rentals/rental.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings/settings.ts';
import { memoryRepository, rentOne, status } from './support.ts';

const SITE: RentalSite = { tabId: 7, host: 'web.whatsapp.com', domain: 'whatsapp.com' };

async function withCode(url: string | null, reply: PageReply['status'] | null, site: RentalSite | null = SITE, frames?: Frame[]) {
  const { repository } = memoryRepository();
  await rentOne(repository, site);
  await repository.apply('k', { type: 'status', at: 2000, status: status(), code: '123456' });
  const sent: PageRequest[] = [];
  const notices: Notice[] = [];
  const deps: DeliveryDeps = {
    repository,
    now: () => 3000,
    tabUrl: async () => url,
    inject: vi.fn(async () => frames ?? [{ frameId: 0, origin: url ? new URL(url).origin : 'null' }]),
    linkedTo: async () => [],
    showNotice: async (_tab, _origin, notice) => void notices.push(notice),
    ask: async (_, message) => {
      sent.push(message);
      return reply === null ? null : { status: message.type.startsWith('fill') ? reply : 'done' };
    },
    submitAfterFilling: async () => false,
  };
  return { deps, repository, sent, notices, rental: async () => (await repository.find('k'))! };
}

describe('where a code may go', () => {
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

  it('says that a permission is missing where the address cannot be seen', async () => {
    const { deps, sent } = await withCode(null, 'filled');
    expect(await deliverCode(deps, 'k', { tabId: 7, explicit: true })).toMatchObject({ error: { kind: 'permission' } });
    expect(sent).toEqual([]);
  });

  it('keeps the code and has the page watched where there is no field yet', async () => {
    const { deps, sent } = await withCode('https://web.whatsapp.com/', 'no_field');
    expect(await deliverCode(deps, 'k', { tabId: 7, explicit: false })).toMatchObject({ value: { status: 'watching' } });
    expect(JSON.stringify(sent[1])).not.toContain('123456');
    expect(sent[1]).toMatchObject({ type: 'watch-code-field' });
  });

  it.each([
    ['does_not_fit', 'shape'],
    ['occupied', 'occupied'],
    ['not_accepted', 'not_accepted'],
  ] as const)('passes on that the page said %s', async (reply, reason) => {
    const { deps, rental } = await withCode('https://web.whatsapp.com/', reply);
    expect(await deliverCode(deps, 'k', { tabId: 7, explicit: true })).toMatchObject({ error: { kind: 'does_not_fit', reason } });
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

describe('an arriving code', () => {
  async function arrive(over: Partial<ArrivalDeps>, reply: PageReply['status'] | null = 'filled') {
    const { deps, repository, rental } = await withCode('https://web.whatsapp.com/', reply);
    const notes: string[][] = [];
    const deliver = vi.fn((key: string, tabId: number) => deliverCode(deps, key, { tabId, explicit: false }));
    const showBadge = vi.fn(async () => undefined);
    const arrival: ArrivalDeps = {
      repository,
      settings: async () => DEFAULT_SETTINGS,
      deliver,
      isInFront: async () => true,
      notify: async (...note) => void notes.push(note),
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

  it('is not filled, and not announced, where the person wants neither', async () => {
    const off = await arrive({ settings: async () => ({ ...DEFAULT_SETTINGS, fillCodes: false, notify: false }) });
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
