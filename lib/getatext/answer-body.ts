/** What both protocols read from the body of an answer: JSON, failures, purchases, phone numbers. All pure. */

import { looksLikePage } from './redact.ts';

/** A JSON object, its fields unchecked. */
export type Fields = Readonly<Record<string, unknown>>;

/** The value as a JSON object, or null where it is none. */
export function asFields(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
}

/** The JSON value of a body; undefined where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return undefined;
  }
}

/** In characters: no wording is longer, and more would only make the patterns that look into it slow. */
const MAX_TEXT_LENGTH = 2000;
/** No meaningful answer nests its errors deeper; following them forever would end in a crash. */
const MAX_DEPTH = 8;

const TEXT_KEYS = ['errors', 'error', 'message', 'msg', 'detail', 'reason'];

/**
 * The wording of a refusal: `errors` in any of its shapes, else `error`, `message` and the like; '' for none. Of a
 * very long one only the beginning, up to the end of a word: a key that was cut in two could not be found any more.
 */
export function errorText(body: unknown): string {
  const text = wording(body);
  if (text.length <= MAX_TEXT_LENGTH) return text;
  const start = text.slice(0, MAX_TEXT_LENGTH);
  return start.slice(0, start.search(/\S*$/)).trim();
}

/** Whether a body holds words of the provider: not nothing, not a web page, not half an answer. */
export function hasWords(body: unknown): boolean {
  const text = errorText(body);
  if (isEmptyText(text) || looksLikePage(text)) return false;
  return typeof body !== 'string' || !/^[{[]/.test(text);
}

function wording(body: unknown): string {
  if (typeof body === 'string') return body.trim();
  const fields = asFields(body);
  if (!fields) return Array.isArray(body) ? texts(body, 0).join('; ') : '';
  for (const key of TEXT_KEYS) {
    const found = texts(fields[key], 0).join('; ');
    if (found !== '') return found;
  }
  const { status } = fields;
  return typeof status === 'string' && !isErrorWord(status) ? status.trim() : '';
}

/**
 * Whether a body says that the call failed: `errors` or `error` that are not empty (`null`, `"null"`, `""`, `[]`,
 * `{}` are), or a `status` or `success` that means failure. A `message` alone says nothing.
 */
export function saysFailed(body: unknown): boolean {
  const fields = asFields(body);
  if (!fields) return false;
  const { status, success } = fields;
  return (
    !isEmpty(fields['errors']) ||
    !isEmpty(fields['error']) ||
    success === false ||
    success === 'false' ||
    status === false ||
    (typeof status === 'number' && status >= 400) ||
    (typeof status === 'string' && isErrorWord(status))
  );
}

function isErrorWord(status: string): boolean {
  return /^(errors?|fail(ed|ure)?|false|denied|forbidden|unauthori[sz]ed|rejected|[45]\d\d)$/i.test(status.trim());
}

function isEmpty(value: unknown, depth = 0): boolean {
  if (value === undefined || value === null || value === false || value === 0) return true;
  if (typeof value === 'string') return isEmptyText(value);
  if (typeof value !== 'object' || depth > MAX_DEPTH) return false;
  return Object.values(value).every((part) => isEmpty(part, depth + 1));
}

function isEmptyText(text: string): boolean {
  return /^(null|none|nil|undefined|false|\[\]|\{\})?$/i.test(text.trim());
}

function texts(value: unknown, depth: number): string[] {
  if (typeof value === 'string') return isEmptyText(value) ? [] : [value.trim()];
  if (typeof value !== 'object' || value === null || depth > 4) return [];
  return Object.values(value).flatMap((part) => texts(part, depth + 1));
}

/**
 * Whether a body bears the trace of something bought: an `id` or `number` that is not empty, at any of the places
 * where the contract has one.
 */
export function bearsPurchase(body: unknown, depth = 0): boolean {
  if (typeof body !== 'object' || body === null || depth > 4) return false;
  if (Array.isArray(body)) return body.some((part) => bearsPurchase(part, depth + 1));
  return Object.entries(body as Fields).some(([name, value]) =>
    /^(id|rental_?id|number|phone|phone_?number)$/i.test(name)
      ? !isEmpty(value)
      : name !== 'errors' && name !== 'error' && bearsPurchase(value, depth + 1),
  );
}

/** Ten digits from 10 or 11 (the country's 1 first) in any of the usual spellings; null for anything else. */
export function tenDigits(input: unknown): string | null {
  const text = typeof input === 'number' ? String(input) : typeof input === 'string' ? input : '';
  return /^\+?1?(\d{10})$/.exec(text.replace(/[\s().-]/g, ''))?.[1] ?? null;
}
