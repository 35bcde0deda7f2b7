import { classifyRefusal } from './classify-refusal.ts';
import { fail, ok, type AppError, type Result } from '../core/errors.ts';
import { isHeaderSafe, send, type HttpDeps, type HttpOutcome, type HttpRequest } from './transport/http.ts';
import type { LimitedKind, Limiter } from './transport/limiter.ts';
import { redactError } from './redact.ts';
import type { NotSent, Transport } from './transport/send-once.ts';
import type { ServerClock } from './server-clock.ts';

/** Ports of a provider's client, whatever its protocol: network, clock, key, limits. */
export interface ProviderDeps extends HttpDeps {
  /** Milliseconds since 1970 on the local clock. */
  now(): number;
  /** The API key; null where none is stored. Asked for before every call, so that a new one counts at once. */
  key(): Promise<string | null>;
  /** Keeps renting, canceling and status calls apart; to be shared by all clients of one account. */
  limiter: Limiter;
  /** Whether the browser has a network: without one nothing is sent. Taken to have one where this is missing. */
  online?(): boolean;
  /** How calls go out; browsers need the one that `createTransport` makes. Plainly where this is missing. */
  transport?: Pick<Transport, 'send' | 'spend'>;
}

/** {@link ProviderDeps}, and the clock that every answer sets. */
export interface CallDeps extends ProviderDeps {
  clock: ServerClock;
}

/** A request as a protocol makes it. How it is sent is not for the protocol to say. */
export type CallRequest = Pick<HttpRequest, 'path' | 'body' | 'headers'> & { method: 'GET' | 'POST' };

/** A call as a protocol makes it. */
export interface ProtocolCall<T> {
  /** Puts the key where the protocol wants it. */
  request(key: string): CallRequest;
  /** The documented limit that it falls under. */
  limit?: LimitedKind | undefined;
  /** If so, it is sent in a way that reaches the provider at most once, or not at all. */
  costsMoney: boolean;
  /** Asked right before it leaves; where it says no, nothing is sent. */
  isStillWanted?: (() => Promise<boolean>) | undefined;
  /** What the outcome comes to; details of errors not yet redacted. */
  judge(outcome: HttpOutcome): Result<T>;
}

/**
 * Makes a call, once: it never retries. Errors: `auth` without a usable key, `network` without a network,
 * `storage` where the key can't be read, `refused` (`not_safe`) or `network` where a call that costs money was not sent,
 * `refused` (`not_waiting`) where it isn't wanted any more, and what `judge` makes of the outcome.
 */
export async function makeCall<T>(deps: CallDeps, call: ProtocolCall<T>): Promise<Result<T>> {
  const [key] = await Promise.all([readKey(deps), deps.clock.ready()]);
  if (!key.ok) return key;
  const { transport = { send, spend: send } } = deps;
  const run = async (): Promise<Result<T>> => {
    if (deps.online?.() === false) return fail({ kind: 'network', offline: true });
    if (call.isStillWanted && !(await call.isStillWanted()))
      return fail({ kind: 'refused', why: 'not_waiting', detail: 'withdrawn' });
    let sentAt = deps.now();
    const onSend = (): void => void (sentAt = deps.now());
    const outcome = await transport[call.costsMoney ? 'spend' : 'send'](deps, { ...call.request(key.value), onSend });
    if ('sent' in outcome) return fail(whyNotSent(deps, outcome));
    if (outcome.heard) deps.clock.learnSkew(outcome.headers.get('date'), sentAt, deps.now());
    const result = call.judge(outcome);
    return result.ok ? result : fail(redactError(result.error, key.value));
  };
  return call.limit ? deps.limiter.schedule(call.limit, run) : run();
}

/** Whether a status says that the call succeeded. */
export const isSuccess = (status: number): boolean => status >= 200 && status < 300;

/** Statuses that a server or something before it gives without having a verdict. */
const UNDECIDED = new Set([408, 425, 429]);

/** Whether a status alone says that nothing was done. */
export const isRefusal = (status: number): boolean => status >= 400 && status < 500 && !UNDECIDED.has(status);

/** What a refusal is by the taxonomy; details not yet redacted. */
export function refusalOf(
  deps: Pick<CallDeps, 'now'>,
  call: string,
  heard: Extract<HttpOutcome, { heard: true }>,
  body: unknown,
): AppError {
  const { status, headers } = heard;
  return classifyRefusal({ call, status, body, retryAfter: headers.get('retry-after'), now: deps.now() });
}

/** What a free call without an answer comes to. */
export function lost(deps: Pick<CallDeps, 'online'>, reason: 'timeout' | 'dropped'): AppError {
  if (reason === 'timeout') return { kind: 'timeout' };
  return deps.online?.() === false ? { kind: 'network', offline: true } : { kind: 'network' };
}

const whyNotSent = (deps: CallDeps, { why }: NotSent): AppError =>
  why === 'unsafe' ? { kind: 'refused', why: 'not_safe', detail: 'unsafe' } : lost(deps, 'dropped');

/** What a call that costs money comes to where the charge can't be ruled out. */
export const outcomeUnknown = (cause: string): { ok: false; error: AppError } =>
  fail({ kind: 'outcome_unknown', cause });

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
