// What must hold of every answer, however odd. Nothing here uses the client's own helpers.
import { AppErrorSchema, type Result } from '../../../../lib/core/errors.ts';
import { createRestProvider } from '../../../../lib/getatext/rest/rest-client.ts';
import { BASE, KEY, noWait, NOW } from '../stub.ts';
import type { Endpoint } from './endpoints.ts';
import { rentalStatus } from './value-checks.ts';

/** Far above what any answer takes, and far below what one that goes through a text again and again would take. */
const MAX_MS = 2500;

/** How long this process has worked, in milliseconds: unlike the clock it doesn't go on while others have the processor. */
export const workedMs = (): number => process.cpuUsage().user / 1000;

/** Asks an endpoint once; counts what was sent. Throws what the client throws. */
export async function ask(
  endpoint: Endpoint,
  fetchAnswer: typeof fetch,
  key = KEY,
): Promise<{ result: Result<unknown>; sent: number }> {
  let sent = 0;
  const provider = createRestProvider({
    fetch: (...args) => {
      sent += 1;
      return fetchAnswer(...args);
    },
    now: () => NOW,
    key: async () => key,
    baseUrl: BASE,
    limiter: noWait(),
    timeoutMs: 5000,
  });
  const startedAt = workedMs();
  const result = await endpoint.call(provider);
  must(workedMs() - startedAt < MAX_MS, 'answers in time');
  return { result, sent };
}

/** Cheaper than `expect`, which would be most of the time of some hundred thousand runs. */
function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(`broken: ${what}`);
}

const DEFINITE = new Set([
  'auth',
  'insufficient_funds',
  'no_numbers',
  'price_above_cap',
  'too_many_rentals',
  'rate_limited',
  'too_early',
  'not_found',
  'refused',
  'unavailable',
  'timeout',
  'network',
  'contract',
]);

/** The result is one of its type, and holds no key and no page. */
export function checkResult(endpoint: Endpoint, result: Result<unknown>, key = KEY): void {
  if (result.ok) {
    const complaint = endpoint.judge(result.value);
    must(complaint === null, complaint ?? '');
    return;
  }
  const { error } = result;
  must(AppErrorSchema.safeParse(error).success, 'an error of the taxonomy');
  const text = JSON.stringify(error);
  must(text.length < 700, 'a short error');
  must(!/<\w/.test(text), 'no page in an error');
  const plain = text.toLowerCase();
  must(!plain.includes(key.toLowerCase()) && !plain.includes(key.slice(0, 14).toLowerCase()), 'no key in an error');
  const wait = 'retryAfterMs' in error ? (error.retryAfterMs ?? 0) : 0;
  must(wait >= 0 && wait <= 86_400_000, 'a wait of a day at most');
  must(
    DEFINITE.has(error.kind) || (endpoint.spends && error.kind === 'outcome_unknown'),
    `an error of a call, not ${error.kind}`,
  );
}

/** What the answer says of money and what the client made of it agree. */
export function checkMoney(endpoint: Endpoint, result: Result<unknown>, status: number | null, body: unknown): void {
  const isSuccess = status !== null && status >= 200 && status < 300;
  must(isSuccess || !result.ok, 'a success only after a 2xx');
  if (endpoint.spends) {
    const isUnknown = !result.ok && result.error.kind === 'outcome_unknown';
    const isVerdict =
      isSuccess || (status !== null && status >= 400 && status < 500 && ![408, 425, 429].includes(status));
    must(isVerdict || isUnknown, 'unknown without a verdict');
    // Where the body is no JSON, `undefined` here, plain text may still be a refusal.
    if (!isSuccess && body !== undefined) must(isUnknown || saysAnything(body), 'unknown without a word');
    if (isSuccess && bearsNumber(body)) must(result.ok || isUnknown, 'never "nothing was bought" where a number came');
  }
  if (result.ok) checkSource(endpoint, result.value, body);
}

const isFilled = (value: unknown): boolean =>
  typeof value === 'number'
    ? value !== 0
    : typeof value === 'string' && !['', 'null', 'none', 'undefined', 'false'].includes(value.trim().toLowerCase());

/** Whether there is any text where a refusal has its words. */
function saysAnything(body: unknown): boolean {
  if (typeof body === 'string') return body.trim() !== '';
  if (typeof body !== 'object' || body === null) return false;
  const fields = body as Record<string, unknown>;
  const places = Array.isArray(body)
    ? body
    : ['errors', 'error', 'message', 'msg', 'detail', 'reason', 'status'].map((name) => fields[name]);
  return places.some((place) => scalarsOf(place).some((text) => isFilled(text)));
}

/** Whether an answer holds an object with an id and a number, as everything that was bought has. */
function bearsNumber(body: unknown, depth = 0): boolean {
  if (typeof body !== 'object' || body === null || depth > 3) return false;
  const fields = body as Record<string, unknown>;
  if (isFilled(fields['id']) && isFilled(fields['number'])) return true;
  return Object.entries(fields).some(
    ([name, value]) => name !== 'errors' && name !== 'error' && bearsNumber(value, depth + 1),
  );
}

/** Ids, numbers and amounts that were read stand in the answer: nothing is made up or taken for something else. */
function checkSource(endpoint: Endpoint, value: unknown, body: unknown): void {
  // The id of a status is the one that was asked for, and a missing text is empty.
  const texts = new Set([...scalarsOf(body), ...(endpoint.judge === rentalStatus ? ['12345'] : []), '']);
  const digits = new Set([...texts].map((text) => text.replace(/\D/g, '').slice(-10)));
  const amounts = new Set([...texts].map((text) => Math.round(Number(text.replace(/[$,\s]/g, '')) * 1e6)));
  for (const entry of objectsOf(value)) {
    const { id, apiName, text } = entry as Record<string, string | undefined>;
    const { number } = entry as { number?: string | null };
    for (const word of [id, apiName, text]) must(word === undefined || texts.has(word), `${word} stands in the answer`);
    must(
      number === undefined || number === null || texts.has(number) || digits.has(number),
      'the number stands in the answer',
    );
    for (const name of ['price', 'newBalance', 'totalCost', 'cost', 'balance', 'currentBid']) {
      const amount = entry[name];
      must(amount === undefined || amount === null || amounts.has(amount as number), `${name} stands in the answer`);
    }
  }
  must(typeof value !== 'number' || amounts.has(value), 'the amount stands in the answer');
}

function scalarsOf(value: unknown, depth = 0): string[] {
  if (typeof value === 'string') return [value.trim()];
  if (typeof value === 'number') return [String(value)];
  if (typeof value !== 'object' || value === null || depth > 8) return [];
  return Object.values(value).flatMap((part) => scalarsOf(part, depth + 1));
}

function objectsOf(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap((part) => objectsOf(part));
  return Array.isArray(value) ? inner : [value as Record<string, unknown>, ...inner];
}
