import uFuzzy from '@leeoniya/ufuzzy';

/** One typing error a word (one letter more, less, another, or two swapped), words in any order. */
const fuzzy = new uFuzzy({
  intraMode: 1,
  intraRules: (word) => {
    const long = word.length >= 4 ? 1 : 0;
    return {
      // Before the fourth letter nearly everything would be one error away; before the fifth, much when the first may be wrong.
      intraSlice: [word.length >= 5 ? 0 : 1, Infinity],
      intraSub: long,
      intraTrn: long,
      intraDel: long,
      intraIns: long,
    };
  },
});

/** Longer texts were pasted, not typed, and take the matcher long. */
const MAX_TYPED = 30;

/** Gives the places of the texts that a query with typing errors in it may mean, best first. */
export type FindSimilar = (texts: string[], query: string) => number[];

/** See {@link FindSimilar}; `texts` and `query` folded as `service-search.ts` does. */
export const findSimilar: FindSimilar = (texts, query) => {
  const words = query.replace(/[^\p{L}\p{N} ]+/gu, ' ').trim();
  if (words.length < 4 || words.length > MAX_TYPED) return [];
  for (const needle of new Set([words, words.replaceAll(' ', '')])) {
    const [places, info, order] = fuzzy.search(texts, needle, 3);
    if (!places || places.length === 0) continue;
    const best = info && order ? order.map((at) => info.idx[at] as number) : places;
    // People rarely miss the first letter: what begins with it is more likely meant.
    const first = ` ${needle[0]}`;
    const begins = (at: number): number => Number(` ${texts[at]}`.includes(first));
    return best.sort((a, b) => begins(b) - begins(a));
  }
  return [];
};
