import { bearsPurchase, hasWords } from '../answer-body.ts';
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
import { parseRetryAfter } from '../classify-refusal.ts';
import { fail, ok, type AppError, type Result } from '../../core/errors.ts';
import { nameAnswer, parseHandlerAnswer, type HandlerAnswer } from './answers.ts';
import { isServerFailure, plainRefusal, verdictOf } from './errors.ts';
import type { HttpOutcome } from '../transport/http.ts';
import type { LimitedKind } from '../transport/limiter.ts';

/** What a request asks, besides the key: `action` and its parameters, in the order of the address. */
export type HandlerQuery = { readonly action: string } & Readonly<Record<string, string>>;

/** Which of several ways to ask the same a server knows, by the name of the call; kept for as long as the worker lives. */
export type VerbMemory = Map<string, number>;

/** One call that costs nothing. */
export interface HandlerCall<T> {
  /** Names the call in errors. */
  name: string;
  /** The ways to ask, the documented one first; the next one is for a server that answers `BAD_ACTION`. */
  verbs: readonly HandlerQuery[];
  limit?: LimitedKind;
  /** Asked right before it leaves; where it says no, nothing is sent. */
  isStillWanted?: (() => Promise<boolean>) | undefined;
  /** `GET` where this is missing. */
  method?: 'POST';
  /** Reads an answer; null for one that does not belong to this call. */
  read(answer: HandlerAnswer): T | null;
}

/** The one address of the protocol. */
const HANDLER_PATH = '/stubs/handler_api.php';

/** The request of a query. The key is in its address, which therefore goes nowhere but to the server. */
const requestOf = (query: HandlerQuery, method: 'GET' | 'POST', key: string): CallRequest => ({
  method,
  path: `${HANDLER_PATH}?${Object.entries({ api_key: key, ...query })
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')}`,
  // An empty body is what Chromium can stream.
  ...(method === 'POST' && { body: {} }),
  headers: { Accept: 'text/plain, application/json' },
});

/** Whether a server does not know what was asked of it. */
export const isUnknownAction = (error: AppError): boolean =>
  error.kind === 'refused' && (error.detail === 'BAD_ACTION' || error.detail === 'BAD_STATUS');

/** Makes a call that costs nothing, by the way that the server knows. Errors as of the REST calls. */
export async function askHandler<T>(deps: CallDeps, verbs: VerbMemory, call: HandlerCall<T>): Promise<Result<T>> {
  const known = verbs.get(call.name) ?? 0;
  const order = [known, ...call.verbs.keys()].filter((at, place, all) => all.indexOf(at) === place);
  let answer: Result<T> = fail({ kind: 'refused', detail: 'BAD_ACTION' });
  for (const at of order) {
    const query = call.verbs[at];
    if (!query) continue;
    answer = await makeCall<T>(deps, {
      request: (key) => requestOf(query, call.method ?? 'GET', key),
      limit: call.limit,
      isStillWanted: call.isStillWanted,
      costsMoney: false,
      judge: (outcome) => judgeFree(deps, call, outcome),
    });
    if (answer.ok || !isUnknownAction(answer.error)) {
      // A refusal without a look at the action says nothing about it.
      if (answer.ok) verbs.set(call.name, at);
      return answer;
    }
  }
  return answer;
}

function judgeFree<T>(deps: CallDeps, call: HandlerCall<T>, outcome: HttpOutcome): Result<T> {
  if (!outcome.heard) return fail(lost(deps, outcome.reason));
  const { status, text, bodyFault, headers } = outcome;
  const answer = parseHandlerAnswer(text ?? '');
  const succeeded = isSuccess(status);
  if (succeeded && (bodyFault === 'timeout' || bodyFault === 'dropped')) return fail(lost(deps, bodyFault));
  if (succeeded && bodyFault === null) {
    const value = call.read(answer);
    if (value !== null) return ok(value);
  }
  const verdict = verdictOf(answer, parseRetryAfter(headers.get('retry-after'), deps.now()));
  if (verdict) return fail(verdict);
  if (isServerFailure(answer)) return fail({ kind: 'unavailable', status: succeeded ? 500 : status });
  if (!succeeded) return fail(refusalOf(deps, call.name, outcome, answer.kind === 'json' ? answer.body : (text ?? '')));
  const plain = bodyFault === null ? plainRefusal(answer, call.name, false) : null;
  if (plain !== null) return fail(refusalOf(deps, call.name, outcome, plain));
  return fail({ kind: 'contract', where: call.name, detail: bodyFault ?? nameAnswer(answer) });
}

/** A request that rents. `post` sends the same question as a POST, where a GET could be sent twice. */
export interface HandlerSpending<T> {
  name: string;
  query: HandlerQuery;
  post: boolean;
  /** Reads the answer of a rental; null for any other. */
  read(answer: HandlerAnswer, headers: Headers): T | null;
}

/**
 * Makes the call that costs money: sends it once and never again. Whatever is not a rental or a plain refusal is
 * `outcome_unknown`; any other error means that nothing was rented.
 */
export async function spendByHandler<T>(deps: CallDeps, call: HandlerSpending<T>): Promise<Result<T>> {
  return makeCall<T>(deps, {
    request: (key) => requestOf(call.query, call.post ? 'POST' : 'GET', key),
    limit: 'rent',
    costsMoney: true,
    judge: (outcome) => judgeSpending(deps, call, outcome),
  });
}

function judgeSpending<T>(deps: CallDeps, call: HandlerSpending<T>, outcome: HttpOutcome): Result<T> {
  if (!outcome.heard) return outcomeUnknown(outcome.reason);
  const { status, text, bodyFault, headers } = outcome;
  const answer = parseHandlerAnswer(text ?? '');
  const verdict = verdictOf(answer, parseRetryAfter(headers.get('retry-after'), deps.now()));
  const refused = isRefusal(status);
  const succeeded = isSuccess(status);
  if (!refused && !succeeded) return outcomeUnknown(`http ${status}`);
  if (succeeded && bodyFault) return outcomeUnknown(bodyFault);
  const isRented = answer.kind === 'word' && answer.word.startsWith('ACCESS_');
  if (isRented || (answer.kind === 'json' && bearsPurchase(answer.body))) {
    const value = succeeded ? call.read(answer, headers) : null;
    return value === null ? outcomeUnknown(`unreadable answer: ${call.name}`) : ok(value);
  }
  if (verdict) return fail(verdict);
  if (isServerFailure(answer)) return outcomeUnknown(nameAnswer(answer));
  if (refused) {
    const said = answer.kind === 'json' ? answer.body : (text ?? '');
    return hasWords(said) ? fail(refusalOf(deps, call.name, outcome, said)) : outcomeUnknown(`http ${status}`);
  }
  const plain = plainRefusal(answer, call.name, true);
  if (plain !== null) return fail(refusalOf(deps, call.name, outcome, plain));
  return outcomeUnknown(`unreadable answer: ${nameAnswer(answer)}`);
}
