import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { siteMatchesItem } from '../../../lib/catalogue/items.ts';
import { keptMatch } from '../../../lib/catalogue/kept-matches.ts';
import { matchSite } from '../../../lib/catalogue/match-site.ts';
import { matchBasis } from '../../../lib/catalogue/site-data.ts';
import { sampleService } from './sample-service.ts';

vi.mock(import('../../../lib/platform/browser.ts'), async () => ({ browser: fakeBrowser as never, assetUrl: String }));
vi.mock(import('../../../lib/catalogue/site-data.ts'), async (original) => {
  const data = await original();
  return { ...data, matchBasis: vi.fn(data.matchBasis) };
});
const asked = vi.mocked(matchBasis);
beforeEach(() => {
  fakeBrowser.reset();
  asked.mockClear();
});

const services = [sampleService('Telegram'), sampleService('WhatsApp'), sampleService('Not listed', 'other')];
const url = 'https://web.whatsapp.com/signup';
const ask = (at: string, { list = services, choices = {}, keep = true } = {}) =>
  keptMatch(at, { services: list, choices, keep });

it.each([url, 'https://unknown.example/', 'https://www.telegram.com/', 'http://alice.tumblr.com./', 'about:blank'])(
  'says the same of %s again, without looking it up',
  async (at) => {
    const first = await ask(at);
    const lookedUp = asked.mock.calls.length;
    expect(first).toEqual(matchSite(await matchBasis(), at, services, {}));
    asked.mockClear();
    expect(await ask(`${at}?again`)).toEqual(first);
    expect(asked).not.toHaveBeenCalled();
    expect(lookedUp).toBe(at === 'about:blank' ? 0 : 1);
  },
);

it('looks again for another list, and for other choices', async () => {
  await ask(url);
  const list = [sampleService('WhatsApp Business', 'business'), ...services];
  expect((await ask(url, { list }))?.service?.apiName).toBe('whatsapp');
  expect(asked).toHaveBeenCalledTimes(2);
  expect((await ask(url, { list, choices: { 'whatsapp.com': 'telegram' } }))?.service?.apiName).toBe('telegram');
  expect(asked).toHaveBeenCalledTimes(3);
  expect((await ask(url, { list: [...list].reverse() }))?.service?.apiName).toBe('whatsapp');
  expect(asked).toHaveBeenCalledTimes(4);
});

it('gives the service as the list has it by now', async () => {
  await ask(url);
  const list = services.map((one) => Object.assign(structuredClone(one), { price: one.price + 1, stock: 0 }));
  expect(await ask(url, { list })).toMatchObject({ service: list[1], confidence: 'known', unlisted: null });
  expect(asked).toHaveBeenCalledTimes(1);
});

it('remembers nothing of a page in a private window', async () => {
  await ask(url, { keep: false });
  expect(await siteMatchesItem.get()).toEqual({ stamp: '', hosts: [] });
});

it('remembers nothing that was told without the lists', async () => {
  const { rules, knowledge } = await matchBasis();
  asked.mockResolvedValueOnce({ rules, knowledge, whole: false });
  await ask(url);
  expect(await siteMatchesItem.get()).toEqual({ stamp: '', hosts: [] });
});
