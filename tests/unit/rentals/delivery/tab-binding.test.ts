import { describe, expect, it } from 'vitest';
import { unfilledIn } from '../../../../lib/rentals/delivery/arrival.ts';
import { deliverCode, deliverNumber } from '../../../../lib/rentals/delivery/delivery.ts';
import { noticeChange } from '../../../../lib/rentals/delivery/page-notices.ts';
import { bindTab } from '../../../../lib/rentals/delivery/tab-binding.ts';
import { rental } from '../../components/samples.ts';
import { arrive, filledInto, SITE, withNotices, withTabs, type Tabs } from './page.ts';

const URL_ = 'https://web.whatsapp.com/';
const both: Tabs = { 7: { url: URL_ }, 8: { url: `${URL_}again` } };
const tabOf = async (page: Awaited<ReturnType<typeof withTabs>>, key = 'k') =>
  (await page.repository.find(key))?.site?.tabId;

describe('the site of a rental, opened in another tab', () => {
  it('has number and code go there, and what was filled in the old one no longer counts', async () => {
    const page = await withTabs(both);
    await page.repository.apply('k', { type: 'number-filled', at: 1, tabId: SITE.tabId });
    await bindTab(page.deps, 8);
    expect(await page.repository.find('k')).toMatchObject({ site: { ...SITE, tabId: 8 }, numberFilledAt: null });
    await arrive(page.repository);
    expect((await unfilledIn(page.repository, 8)).map(({ key }) => key)).toEqual(['k']);
    expect(await unfilledIn(page.repository, 7)).toEqual([]);
  });

  it('does not take a fill that the old tab reports late for one in the new one', async () => {
    const page = await withTabs(both);
    const filling = deliverNumber(
      {
        ...page.deps,
        ask: async (...question) => {
          const reply = await page.deps.ask(...question);
          if ((question[1] as { type?: string }).type === 'fill-phone') await bindTab(page.deps, 8);
          return reply;
        },
      },
      'k',
      { tabId: 7, explicit: false },
    );
    expect(await filling).toMatchObject({ ok: true });
    expect(await page.repository.find('k')).toMatchObject({ site: { tabId: 8 }, numberFilledAt: null });
  });

  it('forgets what went wrong with the code in the old one', async () => {
    const page = await withTabs(both);
    await arrive(page.repository);
    await page.repository.apply('k', { type: 'fill-failed', error: { kind: 'permission', host: 'web.whatsapp.com' } });
    await bindTab(page.deps, 8);
    expect((await page.repository.find('k'))?.error).toBeNull();
  });

  it.each([
    ['another site', 'https://other.example/'],
    ['a page that can’t be seen', null],
    ['a page without encryption', 'http://web.whatsapp.com/'],
    ['no web page', 'about:blank'],
  ])('stays with its tab where the other shows %s', async (_, url) => {
    const page = await withTabs({ ...both, 8: { url } });
    await bindTab(page.deps, 8);
    expect(await tabOf(page)).toBe(7);
  });

  it('leaves a tab its own number, and an ended rental where it was', async () => {
    const page = await withTabs(both);
    await page.repository.add(rental({ key: 'b', site: { ...SITE, tabId: 8 } }));
    await bindTab(page.deps, 8);
    expect([await tabOf(page), await tabOf(page, 'b')]).toEqual([7, 8]);
    await page.repository.apply('k', { type: 'completed', at: 1 });
    await bindTab(page.deps, 9);
    expect(await tabOf(page)).toBe(7);
  });

  it('takes of several numbers those whose tab is gone, as the others may still be meant there', async () => {
    const page = await withTabs({ ...both, 9: { url: URL_ } });
    await page.repository.add(rental({ key: 'b', site: { ...SITE, tabId: 6 } }));
    await bindTab(page.deps, 9);
    expect([await tabOf(page), await tabOf(page, 'b')]).toEqual([7, 9]);
  });

  it('follows a code that the person fills there, or has the page watched for', async () => {
    for (const reply of ['filled', 'no_field'] as const) {
      const page = await withTabs(both, { replies: { 'fill-code': reply } });
      await arrive(page.repository);
      await deliverCode(page.deps, 'k', { tabId: 8, explicit: true });
      expect(filledInto(page.asked)).toEqual(['8:0']);
      expect(await tabOf(page)).toBe(8);
    }
    const unasked = await withTabs(both);
    await arrive(unasked.repository);
    await deliverCode(unasked.deps, 'k', { tabId: 8, explicit: false });
    expect(await tabOf(unasked)).toBe(7);
  });

  it('takes its notice along', async () => {
    const page = await withTabs(both);
    const before = await page.repository.find('k');
    await bindTab(page.deps, 8);
    const after = await page.repository.find('k');
    if (!before || !after) throw new Error('no rental');
    await noticeChange(withNotices(page.deps), before, after);
    expect(page.asked.map(({ tabId, request }) => [tabId, request.type])).toEqual([
      [7, 'end-notice'],
      [8, 'notice'],
    ]);
  });
});
