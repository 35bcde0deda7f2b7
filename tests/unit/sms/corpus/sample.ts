/** One SMS of the corpus: what it says, and what the reader of codes must make of it. */
export interface Sample {
  /** BCP 47 tag. */
  language: string;
  /** What kind of text it is: where the code stands, or why there is none. */
  style: string;
  text: string;
  /** The code, normalized; null where the text has none. */
  code: string | null;
  /** The host of the origin-bound form. */
  domain?: string;
}

/** A corpus row: style, code, text, domain. */
export type Row = readonly [style: string, code: string | null, text: string, domain?: string];

/** Turns the rows of one language into samples. */
export function inLanguage(language: string, rows: readonly Row[]): Sample[] {
  return rows.map(([style, code, text, domain]) => ({ language, style, code, text, ...(domain ? { domain } : {}) }));
}

/** Turns rows of many languages into samples. */
export function inLanguages(rows: readonly (readonly [language: string, ...row: Row])[]): Sample[] {
  return rows.flatMap(([language, ...row]) => inLanguage(language, [row]));
}
