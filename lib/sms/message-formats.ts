import { isUnspeakable, normalizeCode } from './code-shape.ts';

/** The last 11 characters of an SMS Retriever message: base64 without padding. */
const HASH_AT_END = /(?:^|\s)([A-Za-z0-9+/]{11})$/;
/** The hash without a space in front, behind the sentence or the code. */
const HASH_JOINED = /[.!)\d]([A-Za-z][A-Za-z0-9+/]{10})$/;

/** A hash is random: two of upper case, lower case, digits and signs, and not one word with a capital. */
function looksRandom(token: string): boolean {
  const kinds = [/[a-z]/, /[A-Z]/, /[0-9]/, /[+/]/].filter((kind) => kind.test(token)).length;
  return kinds >= 2 && !/^[A-Z]?[a-z]+$/.test(token) && !/^\d[\d/+]*$/.test(token);
}

/**
 * The text without Android's SMS Retriever marks: `<#>` (or the older `[#]`) in front and the 11-character hash of the
 * app at the end (https://developers.google.com/identity/sms-retriever/verify).
 */
export function withoutAppHash(text: string): string {
  const marked = /^(?:<#>|\[#\])\s*/.exec(text);
  const body = marked ? text.slice(marked[0].length) : text;
  const joined = HASH_JOINED.exec(body)?.[1];
  if (joined && marked && looksRandom(joined)) return body.slice(0, -11);
  const hash = HASH_AT_END.exec(body)?.[1];
  if (!hash || hash.length === body.length) return body;
  const alone = body.charAt(body.length - 12) === '\n';
  return marked || alone || looksRandom(hash) ? body.slice(0, -11).trimEnd() : body;
}

const BARE = [
  /^#?\d{3,10}$/,
  /^(?:\d{2}[- ]\d{2,3}|\d{3}\.\d{3}|\d{3,4}[- ]\d{2,4}|\d{5}[- ]\d{5})$/,
  /^\d{2,3}[- ]\d{2,3}[- ]\d{2,3}$/,
  /^\d(?:[- ]\d){3,9}$/,
  /^[A-Z]{1,4}-(?:\d{3,8}|\d{3}[- ]\d{3})$/i,
  /^(?=[A-Z]*\d)(?=\d*[A-Z])[A-Z0-9]{3,12}$/i,
  /^(?=[A-Z-]*\d)(?=[\d-]*[A-Z])[A-Z0-9]{2,5}(?:-[A-Z0-9]{2,5}){1,2}$/i,
];

/**
 * The code where the whole text is one: the provider's `code` field as a rule. Null for sentences, for numbers too long
 * to be one and for words.
 */
export function readBareCode(text: string): string | null {
  const printed = text.replace(/^["'([<{«「【]+|["')\]>}»」】.]+$/g, '');
  if (printed.length > 20) return null;
  if (/^[A-Z]{4,10}$/.test(printed)) return isUnspeakable(printed) ? printed : null;
  return BARE.some((shape) => shape.test(printed)) ? normalizeCode(printed.replace(/^#/, '')) : null;
}

/** A code and the host that it is for. */
export interface BoundCode {
  code: string;
  /** The top-level host, lower case, international names in their ASCII form. */
  domain: string;
}

/**
 * Reads the last line of an origin-bound one-time code message, `@host #code`, as the WICG's "Origin-bound one-time
 * codes delivered via SMS" parses it (https://wicg.github.io/sms-one-time-codes/#parsing): nothing before the host,
 * one space between the tokens, what follows the code ignored. That may be an embedded frame's host, `@frame.example`
 * (`%frame.example` in drafts): the code still belongs to the site in the address bar. Null for every other line, and
 * where the host is none of the public web's.
 */
export function parseOriginBound(text: string): BoundCode | null {
  const line = text.slice(text.lastIndexOf('\n') + 1);
  const tokens = /^@([^\s]+) #([^\s]+)/.exec(line);
  if (!tokens?.[1] || !tokens[2]) return null;
  const domain = hostOf(tokens[1]);
  return domain === null ? null : { code: tokens[2], domain };
}

function hostOf(token: string): string | null {
  if (token.length > 253 || /[/?#@:\\%]/.test(token) || !token.includes('.')) return null;
  const url = `https://${token}/`;
  return URL.canParse(url) ? new URL(url).hostname.replace(/\.$/, '') : null;
}
