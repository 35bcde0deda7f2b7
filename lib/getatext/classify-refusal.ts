import { errorText, hasWords } from './answer-body.ts';
import type { AppError } from '../core/errors.ts';

/** A refusal as it was heard. */
export interface Refusal {
  /** The call by the last words of its path, `cancel-rental`: some texts mean another thing there. */
  call: string;
  status: number;
  /** The parsed body, or its raw text where it was no JSON. */
  body: unknown;
  /** The `Retry-After` header. */
  retryAfter: string | null;
  /** Milliseconds since 1970, for a `Retry-After` that is a date. */
  now: number;
}

const MAX_WAIT_MS = 24 * 3_600_000;

/**
 * The taxonomy's name for a refusal. Where the status is a general one (2xx, 400, 403, 404, 409, 422, …), the
 * provider's words decide first. What is no word of the provider's (a page, nothing, half an answer) says nothing of a
 * key or a rental, whatever its status: something before the provider answered. Details are the provider's wording, not
 * yet redacted (see `redactError`).
 */
export function classifyRefusal(refusal: Refusal): AppError {
  const { status, call, body } = refusal;
  const text = errorText(body);
  const isSaid = hasWords(body);
  const detail = isSaid ? { detail: text } : {};
  const fromHeader = parseRetryAfter(refusal.retryAfter, refusal.now);
  const unavailable = {
    kind: 'unavailable',
    status,
    ...waitOf(fromHeader),
    ...(MAINTENANCE.test(text) && { maintenance: true }),
  } as const;
  if (status === 408) return { kind: 'timeout' };
  if (status === 429) return { kind: 'rate_limited', ...waitOf(fromHeader ?? parseWait(text)), ...detail };
  if (status === 425 || status >= 500) return unavailable;
  if (status === 401) return { kind: 'auth', ...whyRefused(text), ...detail };
  const kind = isSaid ? kindOfText(text, call) : null;
  switch (kind) {
    case 'too_early':
    case 'rate_limited':
      return { kind, ...waitOf(fromHeader ?? parseWait(text)), ...detail };
    case 'unavailable':
      return unavailable;
    case 'auth':
      return { kind, ...whyRefused(text), ...detail };
    case null:
      break;
    default:
      return { kind, ...detail };
  }
  const isGeneral = status === 403 || status === 404 || status === 410;
  if (isGeneral && !isSaid && (typeof body !== 'object' || body === null)) return unavailable;
  // The documentation has this status for wrong keys and restricted accounts alike.
  if (status === 403) return { kind: 'auth', why: 'either', ...detail };
  if (status === 404 || status === 410) return { kind: 'not_found', ...detail };
  return { kind: 'refused', detail: isSaid ? text : `HTTP ${status}` };
}

const MAINTENANCE = /maintenance/i;
const RESTRICTED_ACCOUNT =
  /(^|\b(user|account|you)\b[^.]* )(restricted|banned|suspended|blocked|disabled|deactivated)\b(?! from)/;
const REFUSED_KEY = /wrong api|api ?key|unauthori[sz]ed|unauthenticated|forbidden|(bad|no|wrong|invalid) key/;
const NOT_PRESENTED = /\bauth(orization)?( header)? (is |was )?(not (presented|provided|sent)|missing)/;

/** What the words of a refused key tell beyond that. */
function whyRefused(wording: string): Pick<Extract<AppError, { kind: 'auth' }>, 'why'> {
  const text = plain(wording);
  if (NOT_PRESENTED.test(text)) return { why: 'missing' };
  const isRestricted = RESTRICTED_ACCOUNT.test(text);
  if (text.includes('forbidden') || (isRestricted && REFUSED_KEY.test(text))) return { why: 'either' };
  return isRestricted ? { why: 'account' } : {};
}

const plain = (wording: string): string => wording.toLowerCase().replaceAll('_', ' ');

type TextKind =
  | 'insufficient_funds'
  | 'price_above_cap'
  | 'no_numbers'
  | 'rate_limited'
  | 'too_early'
  | 'unavailable'
  | 'not_found'
  | 'too_many_rentals'
  | 'auth';

/** What the provider's words alone say; null where they say nothing that the taxonomy knows. */
export function kindOfText(wording: string, call: string): TextKind | null {
  const text = plain(wording);
  const is = (pattern: RegExp): boolean => pattern.test(text);
  if (
    is(
      /insufficient (funds?|balance|credits?|money)|(not enough|low|no) (funds?|balance|credits?|money)|(balance|funds) (is |are )?(too low|insufficient|not enough)|top up/,
    )
  ) {
    return 'insufficient_funds';
  }
  if (is(/active (rental|number|activation)/) && is(/max|too many|limit|reached|exceed/)) return 'too_many_rentals';
  if (is(NOT_PRESENTED) || is(RESTRICTED_ACCOUNT)) return 'auth';
  const aboutForm = is(/\b(required|invalid|must be an? |numeric|format)\b/);
  if (
    !aboutForm &&
    is(/max(imum)? ?price|price (limit|cap)|price.*(exceed|above|over\b|higher|greater|more than)|exceed.*price/)
  ) {
    return 'price_above_cap';
  }
  if (is(MAINTENANCE) || is(/temporarily unavailable|\b(route|page|endpoint|url)\b.*\b(not found|could not be found)/))
    return 'unavailable';
  if (
    is(
      /out of stock|in stock|sold out|no stock|no (more |free |available |valid |matching )*numbers?\b|not (currently )?available|unavailable/,
    )
  ) {
    return 'no_numbers';
  }
  if (is(/too many|rate ?limit|slow down|per second/)) return 'rate_limited';
  if (is(/too (early|soon)|early cancel|\bwait\b|(try|retry|again) (again )?(in|after) /)) {
    return call === 'cancel-rental' ? 'too_early' : 'rate_limited';
  }
  if (call === 'cancel-rental' && is(/\d *(s|sec|seconds?|m|min|minutes?)\b|\b(a|one) minute/)) return 'too_early';
  if (is(REFUSED_KEY)) return 'auth';
  if (is(/not found|no longer active|(does not|doesn't) exist|no such/)) return 'not_found';
  return null;
}

/** Whether a text that stands alone, `{"message":"Service is out of stock"}`, says for certain that nothing was bought. */
export function isPlainRefusal(text: string, call: string): boolean {
  return /^(no_numbers|insufficient_funds|price_above_cap|too_many_rentals|auth)$/.test(kindOfText(text, call) ?? '');
}

/** `Retry-After` in milliseconds from `now`: seconds or an HTTP date. Undefined where it is neither; a day at most. */
export function parseRetryAfter(header: string | null, now: number): number | undefined {
  const value = header?.trim() ?? '';
  if (/^\d{1,9}(\.\d+)?$/.test(value)) return Math.min(MAX_WAIT_MS, Math.ceil(Number(value) * 1000));
  const at = /[a-z]/i.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? undefined : Math.min(MAX_WAIT_MS, Math.max(0, at - now));
}

/**
 * The wait that a text names, in milliseconds: `wait 1 minute`, `in 42 seconds`, `1m 30s`. Of several the shortest
 * counts: the other is then the rule, and this the rest of it.
 */
export function parseWait(text: string): number | undefined {
  const words = text.replace(/\b(an?|one)\s+(?=minute|second)/gi, '1 ');
  const duration =
    /(\d+(?:\.\d+)?)\s*(?:m|mins?|minutes?)\b(?:,?\s*(?:and\s+)?(\d+(?:\.\d+)?)\s*(?:s|secs?|seconds?)\b)?|(\d+(?:\.\d+)?)\s*(?:s|secs?|seconds?)\b/gi;
  const waits = [...words.matchAll(duration)].map(
    ([, minutes = '0', rest = '0', seconds = '0']) =>
      Number(minutes) * 60_000 + (Number(rest) + Number(seconds)) * 1000,
  );
  return waits.length === 0 ? undefined : Math.min(MAX_WAIT_MS, Math.ceil(Math.min(...waits)));
}

function waitOf(retryAfterMs: number | undefined): { retryAfterMs?: number } {
  return retryAfterMs === undefined ? {} : { retryAfterMs };
}
