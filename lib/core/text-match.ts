/** What can be searched: a phone number in ten digits, and the words beside it. */
export interface Searched {
  number: string | null;
  /** The user's own words, in which digits may mean anything. */
  note: string | undefined;
  words: readonly (string | undefined)[];
}

/**
 * Finds what was typed. Text written as a phone number is looked for in numbers, however it is punctuated, and in notes
 * as it is; else every word counts.
 */
export function textMatcher(text: string): (searched: Searched) => boolean {
  const digits = text.replace(/\D/g, '');
  if (digits.length >= 3 && /^[\d\s()+.-]+$/.test(text)) {
    const wanted = digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits;
    return ({ number, note }) => (number ?? '').includes(wanted) || (note ?? '').includes(text.trim());
  }
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return ({ number, note, words: others }) => {
    const all = [number, note, ...others].join('\n').toLowerCase();
    return words.every((word) => all.includes(word));
  };
}
