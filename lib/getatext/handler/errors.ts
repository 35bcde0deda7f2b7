import type { HandlerAnswer } from './answers.ts';
import { bearsPurchase, saysFailed } from '../answer-body.ts';
import { isPlainRefusal, kindOfText, parseWait } from '../classify-refusal.ts';
import type { AppError } from '../../core/errors.ts';

type VerdictKind =
  | 'auth'
  | 'not_found'
  | 'refused'
  | 'no_numbers'
  | 'insufficient_funds'
  | 'too_early'
  | 'price_above_cap'
  | 'too_many_rentals'
  | 'rate_limited';

/** The words that say what was refused and why: each is a verdict, after which nothing was done. */
const VERDICTS: readonly [VerdictKind, RegExp][] = [
  ['auth', /^((BAD|NO|WRONG)_KEY|BANNED|CHANNELS_LIMIT)$/],
  ['not_found', /^((BAD|WRONG)_SERVICE|NO_ACTIVATIONS?|WRONG_ACTIVATION_ID)$/],
  ['refused', /^(BAD_(ACTION|STATUS|COUNTRY)|WRONG_COUNTRY|CANT_CANCEL|ALREADY_(FINISH|CANCEL))$/],
  ['no_numbers', /^NO_NUMBERS$/],
  ['insufficient_funds', /^NO_(MONEY|BALANCE)$/],
  ['too_early', /^(EARLY_CANCEL_DENIED|RENTAL_LOCKED)$/],
  ['price_above_cap', /^(MAX_PRICE_EXCEEDED|WRONG_MAX_PRICE)$/],
  ['too_many_rentals', /^TOO_MANY_ACTIVE_RENTALS$/],
  ['rate_limited', /^TOO_MANY_REQUESTS$/],
];

/** The server failed on its way: what it had done by then, nobody knows. */
const FAILURE = /^(ERROR_SQL|SQL_ERROR|SERVER_ERROR|INTERNAL_ERROR|ERROR)$/;

/**
 * The refusal that an answer plainly states; null for anything else. Sources: the documentation of GetAText, and the
 * words of sibling services of the protocol (sms-activate, DaisySMS and others).
 */
export function verdictOf(answer: HandlerAnswer, retryAfterMs?: number): AppError | null {
  const word = wordOf(answer);
  const kind = VERDICTS.find(([, pattern]) => pattern.test(word))?.[0];
  if (!kind) return null;
  const rest = answer.kind === 'word' ? (answer.rest ?? '') : '';
  if (kind === 'too_early' || kind === 'rate_limited') {
    const wait = retryAfterMs ?? parseWait(/^\d+$/.test(rest) ? `${rest} s` : rest);
    return { kind, detail: word, ...(wait !== undefined && { retryAfterMs: wait }) };
  }
  // Words for a blocked account, the latter sms-activate's.
  if (word === 'BANNED') return { kind: 'auth', why: 'account', detail: rest === '' ? word : `BANNED until ${rest}` };
  if (word === 'CHANNELS_LIMIT') return { kind: 'auth', why: 'account', detail: word };
  return { kind, detail: word };
}

const wordOf = (answer: HandlerAnswer): string => (answer.kind === 'other' ? '' : (answer.word ?? ''));

/**
 * The words of a refusal that is none of the protocol's: JSON as of the REST API, which says that it failed, or a word
 * that no server is known for and that speaks for itself (`SERVICE_OUT_OF_STOCK`). Null for anything else.
 */
export function plainRefusal(answer: HandlerAnswer, call: string, costsMoney: boolean): unknown {
  if (answer.kind === 'json') return saysFailed(answer.body) && !bearsPurchase(answer.body) ? answer.body : null;
  if (answer.kind === 'other' || answer.rest !== null) return null;
  const isLikely = !costsMoney && /^(not_found|unavailable)$/.test(kindOfText(answer.word, call) ?? '');
  return isLikely || isPlainRefusal(answer.word, call) ? answer.word : null;
}

/** Whether an answer says that the server itself failed. */
export function isServerFailure(answer: HandlerAnswer): boolean {
  return FAILURE.test(wordOf(answer));
}
