import { bearsPurchase, errorText, hasWords, parseJson, saysFailed } from '../answer-body.ts';
import {
  isRefusal,
  isSuccess,
  lost,
  makeCall,
  outcomeUnknown,
  refusalOf,
  type CallDeps,
  type CallRequest,
} from '../call.ts';
import { isPlainRefusal } from '../classify-refusal.ts';
import { fail, ok, type Result } from '../../core/errors.ts';
import type { HttpOutcome } from '../transport/http.ts';
import type { LimitedKind } from '../transport/limiter.ts';
import { placeName, type ParseResult } from './parse.ts';

/** One call of the REST API and how its answer is read. */
export interface RestCall<T> {
  /** Names the call in errors, as its path does: `rent-a-number`. */
  name: string;
  method: 'GET' | 'POST';
  /** From the root, parts already encoded. */
  path: string;
  body?: Readonly<Record<string, unknown>>;
  /** The documented limit that it falls under. */
  limit?: LimitedKind;
  /** Asked right before it leaves; where it says no, nothing is sent. */
  isStillWanted?: (() => Promise<boolean>) | undefined;
  /** Reads the body of a success. */
  read(body: unknown): ParseResult<T>;
  /** Whether a value of a call that costs money has all that was asked for; missing where it always has. */
  isWhole?(value: T): boolean;
  /** The part of a 2xx body that says whether the call failed, where it is not the whole. */
  verdictOf?(body: unknown): unknown;
}

/**
 * Makes a call that costs nothing. Errors: `auth`, `network`, `timeout`, `contract`, or the provider's refusal by
 * the taxonomy. Asks once and never retries.
 */
export async function callFree<T>(deps: CallDeps, call: RestCall<T>): Promise<Result<T>> {
  return makeCall(deps, {
    request: (key) => requestOf(call, key),
    limit: call.limit,
    isStillWanted: call.isStillWanted,
    costsMoney: false,
    judge: (outcome) => judgeFree(deps, call, outcome),
  });
}

/**
 * Makes a call that costs money: sends it once and never again. `outcome_unknown` with its cause whenever the charge
 * can't be ruled out; any other error means that nothing was bought.
 */
export async function callSpending<T>(deps: CallDeps, call: RestCall<T>): Promise<Result<T>> {
  return makeCall(deps, {
    request: (key) => requestOf(call, key),
    limit: call.limit,
    costsMoney: true,
    judge: (outcome) => judgeSpending(deps, call, outcome),
  });
}

const requestOf = ({ method, path, body }: RestCall<unknown>, key: string): CallRequest => ({
  method,
  path,
  body,
  // Without `Accept`, common PHP frameworks answer a refusal with a redirect to a page.
  headers: { Auth: key, 'Content-Type': 'application/json', Accept: 'application/json' },
});

function judgeFree<T>(deps: CallDeps, call: RestCall<T>, outcome: HttpOutcome): Result<T> {
  if (!outcome.heard) return fail(lost(deps, outcome.reason));
  const { status, text, bodyFault } = outcome;
  const body = text === null ? undefined : parseJson(text);
  if (!isSuccess(status)) return fail(refusalOf(deps, call.name, outcome, body ?? text ?? ''));
  if (bodyFault === 'timeout' || bodyFault === 'dropped') return fail(lost(deps, bodyFault));
  if (bodyFault) return fail({ kind: 'contract', where: call.name, detail: bodyFault });
  if (body === undefined) return fail({ kind: 'contract', where: call.name, detail: 'not JSON' });
  if (saysFailed(body)) return fail(refusalOf(deps, call.name, outcome, body));
  const parsed = call.read(body);
  if (parsed.ok) return ok(parsed.value);
  return fail({ kind: 'contract', where: placeName(call.name, parsed.path), detail: parsed.detail });
}

function judgeSpending<T>(deps: CallDeps, call: RestCall<T>, outcome: HttpOutcome): Result<T> {
  if (!outcome.heard) return outcomeUnknown(outcome.reason);
  const { status, text, bodyFault } = outcome;
  const body = text === null ? undefined : parseJson(text);
  if (isRefusal(status)) {
    // A refusal that names no fault and bears the whole of what was asked for: believing the status alone could lose it.
    const read = bearsPurchase(body) && !saysFailed(body) ? call.read(body) : null;
    if (read?.ok && isWhole(call, read.value)) return outcomeUnknown('contradictory answer');
    const said = body ?? text ?? '';
    // A page, or nothing, is what something before the provider answers: the provider may have rented by then.
    return hasWords(said) ? fail(refusalOf(deps, call.name, outcome, said)) : outcomeUnknown(`http ${status}`);
  }
  if (!isSuccess(status)) return outcomeUnknown(`http ${status}`);
  if (bodyFault) return outcomeUnknown(bodyFault);
  if (body === undefined) return outcomeUnknown('unreadable answer');

  const verdict = call.verdictOf?.(body) ?? body;
  const failed = saysFailed(body) || saysFailed(verdict);
  const parsed = call.read(body);
  // An id alone, beside the words of a refusal, may be that of anything.
  const isRefused = isPlainRefusal(errorText(body), call.name);
  const isBought = parsed.ok && (isWhole(call, parsed.value) || !isRefused);
  if (isBought && !failed) return ok(parsed.value);
  if (!bearsPurchase(body) && (failed || isRefused)) {
    return fail(refusalOf(deps, call.name, outcome, saysFailed(body) ? body : verdict));
  }
  if (parsed.ok) return outcomeUnknown('contradictory answer');
  return outcomeUnknown(`unreadable answer: ${placeName(call.name, parsed.path)}`);
}

const isWhole = <T>(call: RestCall<T>, value: T): boolean => call.isWhole?.(value) ?? true;
