import { describe, expect, it, vi } from 'vitest';
import { fail } from '../../../lib/core/errors.ts';
import type { PageReply, PageRequest } from '../../../lib/messaging/page-protocol.ts';
import type { ShownMessage } from '../../../lib/purchases/long-rental-messages.ts';
import { deliverTextCode, targetTabFor } from '../../../lib/purchases/text-code.ts';

const MESSAGE: ShownMessage = {
  key: 'k',
  sender: '8888',
  text: 'Your code is 048213',
  receivedAt: 1,
  code: '048213',
  domain: null,
};
const BOUND: ShownMessage = { ...MESSAGE, domain: 'login.shop.example' };
const TARGET = { tabId: 7, domain: 'shop.example' };

function deps(
  url: string | null,
  status: PageReply['status'] | null = 'filled',
  injects = true,
  frames = [{ frameId: 0, origin: new URL(url ?? 'about:blank').origin }],
) {
  const sent: PageRequest[] = [];
  const into: (number | undefined)[] = [];
  return {
    sent,
    into,
    tabUrl: vi.fn(async () => url),
    inject: vi.fn(async () => (injects ? frames : null)),
    ask: async (_: number, message: PageRequest, frameId?: number) => {
      if (message.type === 'find') return frameId === 2 ? { status: 'found', score: 1 } : { status: 'no_field' };
      sent.push(message);
      into.push(frameId);
      return status === null ? null : { status };
    },
    submitAfterFilling: async () => false,
    pointed: { read: async () => ({}), add: async () => undefined },
  };
}

describe('the code of a text', () => {
  it('goes into the site that the person said yes to, on any of its hosts', async () => {
    for (const message of [MESSAGE, BOUND]) {
      const page = deps('https://www.shop.example/verify');
      expect(await deliverTextCode(page, message, TARGET)).toMatchObject({ ok: true });
      expect(page.sent).toMatchObject([
        { type: 'fill-code', code: '048213', origin: 'https://www.shop.example', explicit: true },
      ]);
    }
  });

  it.each([
    ['the tab has moved to another site', 'https://other.example/', MESSAGE, TARGET],
    ['a look-alike', 'https://shop.example.evil.example/', MESSAGE, TARGET],
    ['no web page', 'chrome://settings/', MESSAGE, TARGET],
    ['an address that can’t be seen', null, MESSAGE, TARGET],
    ['a code bound to another site', 'https://other.example/', BOUND, { tabId: 7, domain: 'other.example' }],
    ['the page has lost its encryption', 'http://www.shop.example/', MESSAGE, TARGET],
    ['a bound code, and a page without encryption', 'http://www.shop.example/', BOUND, { ...TARGET, plain: true }],
    ['another author of the domain', 'https://bob.tumblr.com/', MESSAGE, { tabId: 7, domain: 'alice.tumblr.com' }],
  ] as const)('goes nowhere else: %s', async (_, url, message, target) => {
    const page = deps(url);
    expect((await deliverTextCode(page, message, target)).ok).toBe(false);
    expect(page.sent).toEqual([]);
    expect(page.inject).not.toHaveBeenCalled();
  });

  it('goes into a page without encryption that the person was asked about', async () => {
    const page = deps('http://www.shop.example/');
    expect(await deliverTextCode(page, MESSAGE, { ...TARGET, plain: true })).toMatchObject({ ok: true });
    expect(await targetTabFor(MESSAGE, [{ tabId: 7, url: 'http://www.shop.example/' }])).toMatchObject({
      value: { tabId: 7, domain: 'shop.example', plain: true },
    });
    expect((await targetTabFor(BOUND, [{ tabId: 7, url: 'http://www.shop.example/' }])).ok).toBe(false);
  });

  it('goes into the frame with the field, if that is of the same site', async () => {
    const frame = (frameId: number, origin: string) => ({ frameId, origin });
    const top = frame(0, 'https://www.shop.example');
    const own = deps('https://www.shop.example/', 'filled', true, [top, frame(2, 'https://login.shop.example')]);
    expect((await deliverTextCode(own, MESSAGE, TARGET)).ok).toBe(true);
    expect(own.into).toEqual([2]);
    const foreign = deps('https://www.shop.example/', 'no_field', true, [top, frame(2, 'https://evil.example')]);
    expect((await deliverTextCode(foreign, MESSAGE, TARGET)).ok).toBe(false);
    expect(foreign.into).toEqual([0]);
  });

  it('stays here when the tab moves on right before', async () => {
    const page = deps('https://shop.example/');
    page.tabUrl
      .mockImplementationOnce(async () => 'https://shop.example/')
      .mockImplementation(async () => 'https://evil.example/');
    expect(await deliverTextCode(page, MESSAGE, TARGET)).toEqual(fail({ kind: 'permission', host: 'shop.example' }));
    expect(page.sent).toEqual([]);
  });

  it('tells what the page answered', async () => {
    const on = (status: PageReply['status'] | null) =>
      deliverTextCode(deps('https://shop.example/', status), MESSAGE, TARGET);
    expect(await on('no_field')).toEqual(fail({ kind: 'no_field', what: 'code' }));
    expect(await on('does_not_fit')).toEqual(fail({ kind: 'does_not_fit', reason: 'shape' }));
    expect(await on(null)).toMatchObject({ error: { kind: 'permission' } });
    expect(await deliverTextCode(deps('https://shop.example/', 'filled', false), MESSAGE, TARGET)).toMatchObject({
      error: { kind: 'permission' },
    });
    expect(await deliverTextCode(deps('https://shop.example/'), { ...MESSAGE, code: null }, TARGET)).toEqual(
      fail({ kind: 'not_found' }),
    );
  });

  it('is for the tab used last, or the last one of the site that it is bound to', async () => {
    const tabs = [
      { tabId: 1, url: 'about:blank' },
      { tabId: 2, url: 'https://other.example/' },
      { tabId: 3, url: 'https://www.shop.example/' },
    ];
    expect(await targetTabFor(MESSAGE, tabs)).toMatchObject({ value: { tabId: 2, domain: 'other.example' } });
    expect(await targetTabFor(BOUND, tabs)).toMatchObject({ value: { tabId: 3, domain: 'shop.example' } });
    expect(await targetTabFor(BOUND, tabs.slice(0, 2))).toEqual(
      fail({ kind: 'permission', host: 'login.shop.example' }),
    );
    expect(await targetTabFor(MESSAGE, [])).toEqual(fail({ kind: 'permission' }));
  });
});
