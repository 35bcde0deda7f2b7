import { expect, it } from 'vitest';
import type { HttpRequest } from '../../../../lib/getatext/transport/http.ts';
import { sendInOwnPool } from '../../../../lib/getatext/transport/own-pool.ts';
import { FakeXhr, type XhrAnswer } from './fake-xhr.ts';

const RENT: HttpRequest = { method: 'POST', path: '/rent', body: { service: 'x' }, headers: { Auth: 'sk_1' } };

async function sent(answer: XhrAnswer, request: HttpRequest = RENT) {
  const xhr = new FakeXhr(answer);
  const { outcome, isOwn } = await sendInOwnPool(
    {
      xhr: xhr as unknown as XMLHttpRequest,
      seal: () => void xhr.log.push('seal'),
      discard: () => void xhr.log.push('discard'),
    },
    { fetch, baseUrl: 'https://api.test/', timeoutMs: 30 },
    request,
  );
  return { outcome, isOwn, xhr };
}

it('sends once, follows nothing, and leaves nothing behind', async () => {
  const order: string[] = [];
  const { outcome, isOwn, xhr } = await sent(
    { status: 201, text: '{"id":1}', headers: 'Date: Sun, 06 Jul 2025 19:40:00 GMT\r\nX-Price: 0.55\r\n' },
    { ...RENT, onSend: () => void order.push('onSend') },
  );
  expect(xhr.log).toEqual(['open', 'send', 'seal', 'abort', 'discard']);
  expect(order).toEqual(['onSend']);
  expect([xhr.method, xhr.url, xhr.headers, xhr.body]).toEqual([
    'POST',
    'https://api.test/rent',
    { Auth: 'sk_1' },
    '{"service":"x"}',
  ]);
  expect(xhr.mime).toContain('utf-8');
  expect(isOwn).toBe(true);
  expect(outcome).toMatchObject({ heard: true, status: 201, text: '{"id":1}', bodyFault: null });
  expect(outcome.heard && outcome.headers.get('x-price')).toBe('0.55');
  expect(outcome.heard && outcome.headers.get('date')).toBe('Sun, 06 Jul 2025 19:40:00 GMT');
});

it.each<[string, XhrAnswer, object]>([
  ['no answer', { status: null }, { heard: false, reason: 'dropped' }],
  ['silence', { status: 200, hangs: true }, { heard: false, reason: 'timeout' }],
  [
    'a body that breaks off',
    { status: 201, body: 'breaks' },
    { heard: true, status: 201, text: null, bodyFault: 'dropped' },
  ],
  [
    'a body that does not end',
    { status: 201, body: 'hangs' },
    { heard: true, status: 201, text: null, bodyFault: 'timeout' },
  ],
  [
    'a body that is too large',
    { status: 200, body: 6 * 1024 * 1024 },
    { heard: true, status: 200, text: null, bodyFault: 'too large' },
  ],
  ['a refusal', { status: 401, text: 'no' }, { heard: true, status: 401, text: 'no', bodyFault: null }],
])('tells %s', async (_, answer, outcome) => {
  const told = await sent(answer);
  expect(told.outcome).toMatchObject(outcome);
  expect(told.xhr.log.slice(-2)).toEqual(['abort', 'discard']);
});

it('says where the name did not hold', async () => {
  expect((await sent({ status: 200, keepsName: false })).isOwn).toBe(false);
  expect((await sent({ status: null })).isOwn).toBe(false);
});

it('sends no body where there is none', async () => {
  const { xhr } = await sent({ status: 200 }, { method: 'HEAD', path: '/favicon.ico', headers: {} });
  expect(xhr.body).toBeNull();
});
