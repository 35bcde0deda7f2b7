/** The last 11 characters of an SMS Retriever message: base64 without padding. */
const HASH_AT_END = /(?:^|\s)([A-Za-z0-9+/]{11})$/;

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
  const hash = HASH_AT_END.exec(body)?.[1];
  if (!hash || hash.length === body.length) return body;
  const alone = body.charAt(body.length - 12) === '\n';
  return marked || alone || looksRandom(hash) ? body.slice(0, -11).trimEnd() : body;
}
