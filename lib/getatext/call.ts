import { parseJson, saysFailed } from './answer.ts';
import { classifyRefusal } from './classify-error.ts';
import { fail, ok, type AppError, type Result } from '../core/errors.ts';
import { isHeaderSafe, send, type HttpDeps, type HttpOutcome } from './transport/http.ts';
import type { LimitedKind, Limiter } from './transport/limiter.ts';
import { placeName, type Reading } from './reading.ts';
import { cleanError } from './redact.ts';
import type { ServerClock } from './server-clock.ts';

/** What every call of the REST API needs from outside. */
export interface CallDeps extends HttpDeps {
  now(): number;
  /** The API key; null where none is stored. */
  key(): Promise<string | null>;
  /** Whether the browser has a network; taken to have one where this is missing. */
  online?(): boolean;
  limiter: Limiter;
  /** Sends a call that costs money; as any other where this is missing. */
  sendSpending?: typeof send;
  clock: ServerClock;
}

/** One call of the API and how its answer is read. */
export interface CallSpec<T> {
  /** Names the call in errors, as its path does: `rent-a-number`. */
  name: string;
  method: 'GET' | 'POST';
  /** From the root, parts already encoded; made of the key where the key goes there and into no header. */
  path: string | ((key: string) => string);
  body?: Readonly<Record<string, unknown>>;
  /** The documented limit that it falls under. */
  limit?: LimitedKind;
  /** Reads the body of a success. */
  read(body: unknown): Reading<T>;
  /** The part of a 2xx body that says whether the call failed, where it is not the whole. */
  verdictOf?(body: unknown): unknown;
}

/**
 * Makes a call that costs nothing. Errors: `auth`, `network`, `timeout`, `contract`, or the provider's refusal by
 * the taxonomy. Asks once, never again by itself.
 */
export async function callFree<T>(deps: CallDeps, spec: CallSpec<T>): Promise<Result<T>> {
  return makeCall(deps, spec, send, (outcome) => judgeFree(deps, spec, outcome));
}

/** Sends a call and has its outcome judged: what free calls and those that cost money have in common. */
export async function makeCall<T>(
  deps: CallDeps,
  spec: Pick<CallSpec<T>, 'method' | 'path' | 'body' | 'limit'>,
  sender: typeof send,
  judge: (outcome: HttpOutcome) => Result<T>,
): Promise<Result<T>> {
  const [key] = await Promise.all([readKey(deps), deps.clock.ready()]);
  if (!key.ok) return key;
  const { method, path, body } = spec;
  const run = async (): Promise<Result<T>> => {
    if (deps.online?.() === false) return fail({ kind: 'network', offline: true });
    const sentAt = deps.now();
    const keyed = typeof path === 'string' ? { path, key: key.value } : { path: path(key.value), key: null };
    const outcome = await sender(deps, { method, ...keyed, body, credentials: 'omit' });
    if (outcome.heard) deps.clock.hear(outcome.headers.get('date'), sentAt, deps.now());
    const result = judge(outcome);
    return result.ok ? result : fail(cleanError(result.error, key.value));
  };
  return spec.limit ? deps.limiter.schedule(spec.limit, run) : run();
}

/** What a refusal is by the taxonomy; details not yet cleaned. */
export function refusalOf(
  deps: Pick<CallDeps, 'now'>,
  call: string,
  heard: Extract<HttpOutcome, { heard: true }>,
  body: unknown,
): AppError {
  const { status, headers } = heard;
  return classifyRefusal({ call, status, body, retryAfter: headers.get('retry-after'), now: deps.now() });
}

function judgeFree<T>(deps: CallDeps, spec: CallSpec<T>, outcome: HttpOutcome): Result<T> {
  if (!outcome.heard) return fail(lost(deps, outcome.reason));
  const { status, text, bodyFault } = outcome;
  const isSuccess = status >= 200 && status < 300;
  const body = text === null ? undefined : parseJson(text);
  if (!isSuccess) return fail(refusalOf(deps, spec.name, outcome, body ?? text ?? ''));
  if (bodyFault === 'timeout' || bodyFault === 'dropped') return fail(lost(deps, bodyFault));
  if (bodyFault) return fail({ kind: 'contract', where: spec.name, detail: bodyFault });
  if (body === undefined) return fail({ kind: 'contract', where: spec.name, detail: 'not JSON' });
  if (saysFailed(body)) return fail(refusalOf(deps, spec.name, outcome, body));
  const reading = spec.read(body);
  if (reading.ok) return ok(reading.value);
  return fail({ kind: 'contract', where: placeName(spec.name, reading.path), detail: reading.detail });
}

/** What a free call without an answer comes to. */
export function lost(deps: CallDeps, reason: 'timeout' | 'dropped'): AppError {
  if (reason === 'timeout') return { kind: 'timeout' };
  return deps.online?.() === false ? { kind: 'network', offline: true } : { kind: 'network' };
}

async function readKey(deps: CallDeps): Promise<Result<string>> {
  try {
    const key = (await deps.key())?.trim() ?? '';
    if (key === '') return fail({ kind: 'auth', missing: true });
    if (isHeaderSafe(key)) return ok(key);
    return fail({ kind: 'auth', detail: 'The stored key has characters that no API key has.' });
  } catch {
    return fail({ kind: 'storage', unreadable: { item: 'api-key', reason: 'failing' } });
  }
}
