import { describe, expect, it } from 'vitest';
import { deliverCode, deliverNumber } from '../../../../lib/rentals/delivery/delivery.ts';
import { answerNotice, noticeChange } from '../../../../lib/rentals/delivery/page-notices.ts';
import { arrive, filledInto, SITE, withNotices, withTabs, type Tabs } from './page.ts';

const asked = { tabId: 7, explicit: true };
const HOME = 'https://web.whatsapp.com/';

describe('a code that its text binds to a site', () => {
  const frames = [
    { frameId: 0, origin: 'https://web.whatsapp.com' },
    { frameId: 5, origin: 'https://pay.signin.example' },
  ];
  const tabs: Tabs = { 7: { url: HOME, frames } };
  const links = ['signin.example'];

  it('goes into no frame of another site that the person linked, though the page around it is the right one', async () => {
    const page = await withTabs(tabs, { links });
    await arrive(page.repository);
    await deliverCode(page.deps, 'k', asked);
    expect(filledInto(page.asked)).toEqual(['7:5']);

    const bound = await withTabs(tabs, { links });
    await arrive(bound.repository, 'whatsapp.com');
    await deliverCode(bound.deps, 'k', asked);
    expect(filledInto(bound.asked)).toEqual(['7:0']);
    expect(bound.asked.filter(({ frameId }) => frameId === 5)).toEqual([]);
  });

  it('goes into the frame of its own site, and into that alone', async () => {
    const page = await withTabs(tabs, { links });
    await arrive(page.repository, 'signin.example');
    expect((await deliverCode(page.deps, 'k', asked)).ok).toBe(true);
    expect(filledInto(page.asked)).toEqual(['7:5']);
  });

  it('waits for a field in its own frames alone, and is not offered in the notice of another site', async () => {
    const page = await withTabs(tabs, { links, replies: { 'fill-code': 'no_field' } });
    await arrive(page.repository, 'signin.example');
    await deliverCode(page.deps, 'k', asked);
    const watched = page.asked.filter(({ request }) => request.type === 'watch-code-field');
    expect(watched.map(({ frameId }) => frameId)).toEqual([5]);
    expect(page.notices).toEqual([]);
    const misfit = await withTabs(tabs, { links, replies: { 'fill-code': 'does_not_fit' } });
    await arrive(misfit.repository, 'signin.example');
    await deliverCode(misfit.deps, 'k', asked);
    expect(misfit.notices).toEqual([]);
  });

  it('is copied from the notice of its own site alone', async () => {
    const copy = { from: 'page', type: 'copy', key: 'k' } as const;
    const page = await withTabs(tabs, { links });
    await arrive(page.repository, 'signin.example');
    expect(await answerNotice(withNotices(page.deps), copy, 7)).toBeNull();
    const rental = await page.repository.find('k');
    if (!rental) throw new Error('no rental');
    await noticeChange(withNotices(page.deps), { ...rental, code: null }, rental);
    expect(page.asked.filter(({ request }) => request.type === 'notice')).toEqual([]);
    await arrive(page.repository, 'whatsapp.com', '654321');
    expect(await answerNotice(withNotices(page.deps), copy, 7)).toBe('654321');
  });
});

describe('taking a code out of a page again', () => {
  const undo = { from: 'page', type: 'undo', key: 'k', frameId: 0 } as const;

  it.each([
    ['done', 'says so', 'notice'],
    ['no_field', 'offers it no longer where the person has changed the field since', 'end-notice'],
  ] as const)('%s: %s', async (status, _, told) => {
    const page = await withTabs({ 7: { url: HOME } }, { replies: { undo: status } });
    await arrive(page.repository);
    await deliverCode(page.deps, 'k', asked);
    const before = page.asked.length;
    await answerNotice(withNotices(page.deps), undo, 7);
    expect(page.asked.slice(before).map(({ request }) => request.type)).toEqual(['undo', told]);
    expect((await page.repository.find('k'))?.undoneAt !== null).toBe(status === 'done');
  });
});

describe('a site whose domain has many authors', () => {
  const alice = { tabId: 7, host: 'alice.tumblr.com', domain: 'alice.tumblr.com' };

  it.each(['https://bob.tumblr.com/', 'https://www.tumblr.com/', 'https://tumblr.com/'])(
    'gives number and code to no neighbor: %s',
    async (url) => {
      // As it is stored today, and as an older version stored it.
      for (const site of [alice, { ...alice, domain: 'tumblr.com' }]) {
        const page = await withTabs({ 7: { url } }, { site });
        await arrive(page.repository);
        expect(await deliverCode(page.deps, 'k', asked)).toMatchObject({ error: { reason: 'other_site' } });
        expect(await deliverNumber(page.deps, 'k', asked)).toMatchObject({ error: { reason: 'other_site' } });
        expect(page.asked).toEqual([]);
      }
    },
  );

  it('gives them to its own pages, and no neighbor’s frame in them', async () => {
    const frames = [
      { frameId: 0, origin: 'https://alice.tumblr.com' },
      { frameId: 5, origin: 'https://bob.tumblr.com' },
    ];
    for (const site of [alice, { ...alice, domain: 'tumblr.com' }]) {
      const page = await withTabs({ 7: { url: 'https://alice.tumblr.com/', frames } }, { site });
      await arrive(page.repository);
      expect((await deliverCode(page.deps, 'k', asked)).ok).toBe(true);
      expect((await deliverNumber(page.deps, 'k', asked)).ok).toBe(true);
      expect(filledInto(page.asked)).toEqual(['7:0', '7:0']);
    }
  });
});

describe('a number that was rented on an encrypted page', () => {
  it('goes into no page without encryption, nor does its code', async () => {
    const page = await withTabs({ 7: { url: 'http://web.whatsapp.com/' } });
    await arrive(page.repository);
    const refusal = { ok: false, error: { kind: 'does_not_fit', reason: 'plain', host: 'web.whatsapp.com' } };
    expect(await deliverCode(page.deps, 'k', asked)).toEqual(refusal);
    expect(await deliverNumber(page.deps, 'k', asked)).toEqual(refusal);
    expect(page.asked).toEqual([]);
  });

  it('goes into no such frame either', async () => {
    const frames = [
      { frameId: 0, origin: 'https://web.whatsapp.com' },
      { frameId: 5, origin: 'http://web.whatsapp.com' },
    ];
    const page = await withTabs({ 7: { url: HOME, frames } });
    await arrive(page.repository);
    await deliverCode(page.deps, 'k', asked);
    await deliverNumber(page.deps, 'k', asked);
    expect(filledInto(page.asked)).toEqual(['7:0', '7:0']);
  });

  it('stays out of a linked site’s page without encryption', async () => {
    const page = await withTabs({ 7: { url: 'http://signin.example/' } }, { links: ['signin.example'] });
    await arrive(page.repository);
    expect((await deliverCode(page.deps, 'k', asked)).ok).toBe(false);
    expect(page.asked).toEqual([]);
  });

  it('is told apart from one that was rented without encryption, which goes on as it began, or better', async () => {
    for (const url of ['http://web.whatsapp.com/', HOME]) {
      const page = await withTabs({ 7: { url } }, { site: { ...SITE, plain: true } });
      await arrive(page.repository);
      expect((await deliverCode(page.deps, 'k', asked)).ok).toBe(true);
      expect((await deliverNumber(page.deps, 'k', asked)).ok).toBe(true);
    }
  });

  it('takes its first page for its own, with or without encryption', async () => {
    for (const [url, plain] of [
      ['http://shop.example/', true],
      ['https://shop.example/', undefined],
    ] as const) {
      const page = await withTabs({ 7: { url } }, { site: null });
      expect((await deliverNumber(page.deps, 'k', asked)).ok).toBe(true);
      expect((await page.repository.find('k'))?.site?.plain).toBe(plain);
    }
  });
});
