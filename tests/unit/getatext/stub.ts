import type { Result } from '../../../lib/core/errors.ts';
import { createLimiter } from '../../../lib/getatext/transport/limiter.ts';
import type { Provider } from '../../../lib/getatext/provider.ts';
import { createRestProvider, type RestDeps } from '../../../lib/getatext/rest/rest-client.ts';

/** A request as the stub heard it. */
export interface Sent {
  url: string;
  init: RequestInit;
  body: unknown;
}

export const KEY = 'sk_test_0123456789abcdef';
export const BASE = 'https://api.test';
/** 2025-07-06 15:40:00 in New York. */
export const NOW = Date.UTC(2025, 6, 6, 19, 40, 0);

/** A limiter that doesn't wait. */
export const noWait = () =>
  createLimiter({
    minGapMs: 0,
    now: () => NOW,
    sleep: async () => undefined,
    load: async () => null,
    save: async () => undefined,
  });

/** A client over answers that a test gives: a `Response`, a body for 200, or an error to reject with. */
export function stubbed(answer: unknown, extra: Partial<RestDeps> = {}): { provider: Provider; sent: Sent[] } {
  const sent: Sent[] = [];
  const fetchStub = async (url: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    sent.push({
      url: url instanceof Request ? url.url : url.toString(),
      init,
      body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined,
    });
    if (answer instanceof Error) throw answer;
    return answer instanceof Response ? answer.clone() : jsonAnswer(200, answer);
  };
  const provider = createRestProvider({
    fetch: fetchStub,
    now: () => NOW,
    key: async () => KEY,
    baseUrl: BASE,
    limiter: noWait(),
    ...extra,
  });
  return { provider, sent };
}

/** The value of a result that is one. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

export function jsonAnswer(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
}

/** One entry of `GET /api/v1/prices-info`. */
export const SERVICE = {
  service_name: 'Whatsapp',
  api_name: 'whatsapp',
  multiple_sms: 'false',
  price: '0.55',
  ttl: 5,
  stock: 66,
};

export const RENTED = {
  id: 12345,
  status: 'success',
  message: 'Number rented successfully.',
  errors: null,
  end_time: '2025-07-06 15:43:37',
  number: '1234567890',
  service_name: 'Whatsapp',
  price: '0.55',
  new_balance: '113.32',
};

export const STATUS = {
  id: 12345,
  status: 'active',
  code: null,
  errors: null,
  end_time: '2025-07-06 15:43:37',
  number: '1234567890',
  service_name: 'Whatsapp',
  cost: '0.55',
  balance: '113.32',
};

export const LONG = {
  id: 1,
  number: '1234567890',
  end_time: '2025-07-06',
  rented_at: '2025-07-01',
  price: '10.55',
  status: 'Active',
  period: '1 Week',
  auto_renew: true,
};

/** Every call that costs money, as a test makes it. */
export const SPENDING: readonly [string, string, (provider: Provider) => Promise<{ ok: boolean }>][] = [
  ['rent', '/api/v1/rent-a-number', (p) => p.rent('whatsapp', 1_000_000)],
  ['rentMultiple', '/api/v1/rent-multiple-services', (p) => p.rentMultiple(['whatsapp', 'telegram'], null)],
  ['rentSpecific', '/api/v1/rent-specific-number', (p) => p.rentSpecific('1234567890', 'whatsapp', null)],
  ['reRent', '/api/v1/re-rent', (p) => p.reRent('12345')],
  ['createLongRental', '/api/v1/long-rentals', (p) => p.createLongRental('1w', true)],
  ['renew', '/api/v1/long-rentals/1/update', (p) => p.updateLongRental('1', { action: 'renew' })],
  ['bid', '/api/v1/auctions/1/bid', (p) => p.bid('1', 600_000)],
];
