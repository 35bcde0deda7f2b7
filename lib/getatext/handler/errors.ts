import type { HandlerAnswer } from './answers.ts';
import { parseWait } from '../classify-refusal.ts';
import type { AppError } from '../../core/errors.ts';

/** The words that say what was refused and why: each is a verdict, after which nothing was done. */
const VERDICTS: Readonly<Record<string, AppError>> = {
  BAD_KEY: { kind: 'auth', detail: 'BAD_KEY' },
  NO_KEY: { kind: 'auth', detail: 'NO_KEY' },
  WRONG_KEY: { kind: 'auth', detail: 'WRONG_KEY' },
  BANNED: { kind: 'auth', detail: 'BANNED' },
  BAD_SERVICE: { kind: 'not_found', detail: 'BAD_SERVICE' },
  WRONG_SERVICE: { kind: 'not_found', detail: 'WRONG_SERVICE' },
  BAD_ACTION: { kind: 'refused', detail: 'BAD_ACTION' },
  BAD_STATUS: { kind: 'refused', detail: 'BAD_STATUS' },
  NO_NUMBERS: { kind: 'no_numbers', detail: 'NO_NUMBERS' },
  NO_MONEY: { kind: 'insufficient_funds', detail: 'NO_MONEY' },
  NO_BALANCE: { kind: 'insufficient_funds', detail: 'NO_BALANCE' },
  NO_ACTIVATION: { kind: 'not_found', detail: 'NO_ACTIVATION' },
  NO_ACTIVATIONS: { kind: 'not_found', detail: 'NO_ACTIVATIONS' },
  WRONG_ACTIVATION_ID: { kind: 'not_found', detail: 'WRONG_ACTIVATION_ID' },
  EARLY_CANCEL_DENIED: { kind: 'too_early', detail: 'EARLY_CANCEL_DENIED' },
  CANT_CANCEL: { kind: 'refused', detail: 'CANT_CANCEL' },
  ALREADY_FINISH: { kind: 'refused', detail: 'ALREADY_FINISH' },
  ALREADY_CANCEL: { kind: 'refused', detail: 'ALREADY_CANCEL' },
  MAX_PRICE_EXCEEDED: { kind: 'price_above_cap', detail: 'MAX_PRICE_EXCEEDED' },
  WRONG_MAX_PRICE: { kind: 'price_above_cap', detail: 'WRONG_MAX_PRICE' },
  TOO_MANY_ACTIVE_RENTALS: { kind: 'refused', detail: 'TOO_MANY_ACTIVE_RENTALS' },
  TOO_MANY_REQUESTS: { kind: 'rate_limited', detail: 'TOO_MANY_REQUESTS' },
};

/** The server failed on its way: what it had done by then, nobody knows. */
const FAILURES = new Set(['ERROR_SQL', 'SQL_ERROR', 'SERVER_ERROR', 'INTERNAL_ERROR', 'ERROR']);

/**
 * The refusal that an answer plainly states; null for anything else. Sources: the documentation of GetAText, and the
 * words of sibling services of the protocol (sms-activate, DaisySMS and others).
 */
export function verdictOf(answer: HandlerAnswer, retryAfterMs?: number): AppError | null {
  const word = answer.kind === 'other' ? null : answer.word;
  const error = word !== null && Object.hasOwn(VERDICTS, word) ? VERDICTS[word] : undefined;
  if (!error) return null;
  const rest = answer.kind === 'word' ? (answer.rest ?? '') : '';
  if (error.kind === 'too_early' || error.kind === 'rate_limited') {
    const wait = retryAfterMs ?? parseWait(/^\d+$/.test(rest) ? `${rest} s` : rest);
    return wait === undefined ? error : { ...error, retryAfterMs: wait };
  }
  return word === 'BANNED' && rest !== '' ? { kind: 'auth', detail: `BANNED until ${rest}` } : error;
}

/** Whether an answer says that the server itself failed. */
export function isServerFailure(answer: HandlerAnswer): boolean {
  return answer.kind !== 'other' && answer.word !== null && FAILURES.has(answer.word);
}
