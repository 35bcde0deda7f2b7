import { errorText, parseJson, tenDigits } from '../answer-body.ts';
import { parseMoney, type Money } from '../../core/money.ts';

/**
 * An answer of `handler_api.php`: a word with, after a colon, what belongs to it (`STATUS_OK:123456`), JSON, or
 * something else. `rest` is null where no colon follows the word.
 */
export type HandlerAnswer =
  | { kind: 'word'; word: string; rest: string | null }
  | { kind: 'json'; body: object; /** The word that the JSON says instead of a line. */ word: string | null }
  | { kind: 'other'; what: 'nothing' | 'a web page' | 'a text' };

const LINE = /^([a-z][a-z\d]*(?:_[a-z\d]+)*)(?:\s*:([\s\S]*))?$/i;

/** Reads an answer's body: a byte order mark, white space around it and quotes in the way of JSON don't matter. */
export function parseHandlerAnswer(text: string): HandlerAnswer {
  const line = text.replace(/^\uFEFF/, '').trim();
  if (line === '') return { kind: 'other', what: 'nothing' };
  const json = /^["{[]/.test(line) ? parseJson(line) : undefined;
  if (typeof json === 'string') return parseHandlerAnswer(json);
  if (typeof json === 'object' && json !== null) return { kind: 'json', body: json, word: wordOf(errorText(json)) };
  const match = LINE.exec(line);
  if (match?.[1]) return { kind: 'word', word: match[1].toUpperCase(), rest: match[2]?.trim() ?? null };
  return { kind: 'other', what: /<[a-z!/?][^>]*>/i.test(line) ? 'a web page' : 'a text' };
}

function wordOf(text: string): string | null {
  return /^[A-Z][A-Z\d_]{2,}$/.test(text.trim()) ? text.trim() : null;
}

/** What to call an answer in an error. Never what follows the word: it may be a code. */
export function nameAnswer(answer: HandlerAnswer): string {
  switch (answer.kind) {
    case 'word':
      return `unexpected ${answer.word.slice(0, 40)}`;
    case 'json':
      return answer.word === null ? 'unexpected JSON' : `unexpected ${answer.word.slice(0, 40)}`;
    case 'other':
      return `unexpected: ${answer.what}`;
  }
}

/**
 * The rental in `ACCESS_NUMBER:id:number`: ten digits, whether or not the country's 1 leads them, null for any other
 * number. Null for other answers, and for one that may break off within the id.
 */
export function readAccessNumber(answer: HandlerAnswer): { id: string; number: string | null } | null {
  if (answer.kind !== 'word' || answer.word !== 'ACCESS_NUMBER') return null;
  const [id = '', phone] = (answer.rest ?? '').split(':').map((part) => part.trim());
  return phone !== undefined && /^[\w-]{1,64}$/.test(id) ? { id, number: tenDigits(phone) } : null;
}

/** The balance in `ACCESS_BALANCE:10.55`, or under `balance` of a JSON answer; null for others. */
export function readAccessBalance(answer: HandlerAnswer): Money | null {
  if (answer.kind === 'json') return 'balance' in answer.body ? parseMoney(answer.body.balance) : null;
  if (answer.kind !== 'word' || answer.word !== 'ACCESS_BALANCE') return null;
  return parseMoney((answer.rest ?? '').split(':')[0]);
}

/** Where a rental stands by its `STATUS_…` line, with the code as sent; null for other answers. */
export function readStatusLine(
  answer: HandlerAnswer,
): { state: 'active' | 'cancelled' | 'completed'; code: string | null } | null {
  if (answer.kind !== 'word') return null;
  const code = unquoted(answer.rest);
  switch (answer.word) {
    case 'STATUS_OK':
    case 'FULL_SMS':
      return code === null ? null : { state: 'active', code };
    case 'STATUS_WAIT_CODE':
    case 'STATUS_WAIT_RESEND':
    case 'ACCESS_READY':
    case 'ACCESS_RETRY_GET':
      return { state: 'active', code: null };
    // The code that came before the one that is now awaited.
    case 'STATUS_WAIT_RETRY':
      return { state: 'active', code };
    case 'STATUS_CANCEL':
    case 'ACCESS_CANCEL':
    case 'ALREADY_CANCEL':
      return { state: 'cancelled', code: null };
    case 'ALREADY_FINISH':
    case 'STATUS_FINISH':
    case 'ACCESS_ACTIVATION':
      return { state: 'completed', code: null };
    default:
      return null;
  }
}

function unquoted(text: string | null): string | null {
  const bare = (text ?? '').replace(/^(['"])([\s\S]*)\1$/, '$2').trim();
  return bare === '' || /^null$/i.test(bare) ? null : bare;
}
