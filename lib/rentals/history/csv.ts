/** A field of a table: text is guarded and quoted as needed, a number or an amount (`decimal`) stands as it is. */
export type CsvField = string | number | { decimal: string } | null;

/**
 * A table as RFC 4180 writes it: commas, CRLF behind every line, quotes doubled. Text beyond ASCII is led by a byte
 * order mark, without which spreadsheets take it for another encoding.
 */
export function toCsv(rows: readonly (readonly CsvField[])[]): string {
  const text = rows.map((row) => `${row.map(fieldText).join(',')}\r\n`).join('');
  // oxlint-disable-next-line no-control-regex -- the whole of ASCII is meant
  return /^[\x00-\x7f]*$/.test(text) ? text : `\ufeff${text}`;
}

function fieldText(field: CsvField): string {
  if (field === null) return '';
  if (typeof field === 'number') return String(field);
  if (typeof field !== 'string') return field.decimal;
  const safe = withoutFormulas(field);
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** What a spreadsheet may take for a formula's beginning: also in the full width that some put back to ASCII. */
const FORMULA = /(^|[,;|"'\t\r\n])(\s*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/g;

/**
 * Text with an apostrophe before whatever a spreadsheet would run: at its beginning, and behind what another locale's
 * spreadsheet takes for the end of a field.
 */
const withoutFormulas = (text: string): string => text.replace(FORMULA, `$1$2'`).replace(/^(?=[\t\r])/, `'`);
