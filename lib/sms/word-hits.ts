/** What a word says about a number beside it, the surer first: where two words are the same, the first kind counts. */
export const WORD_KINDS = [
  'topic',
  'offer',
  'caution',
  'strong',
  'code',
  'number',
  'auth',
  'verb',
  'label',
  'holder',
  'unit',
] as const;

/** See {@link WORD_KINDS}; each is one of `SmsWords`. */
export type WordKind = (typeof WORD_KINDS)[number];

/** A known word in a text. */
export interface WordHit {
  kind: WordKind;
  start: number;
  /** Exclusive. */
  end: number;
}

interface Word {
  kind: WordKind;
  letters: string;
  edgeBefore: boolean;
  edgeAfter: boolean;
}

function readWord(kind: WordKind, written: string): Word {
  const letters = written.replace(/^_|_$/g, '').replaceAll('+', ' ');
  return { kind, letters, edgeBefore: written.startsWith('_'), edgeAfter: written.endsWith('_') };
}

/** By first letter, longest first. One regular expression of all words takes browsers 0.2 s to compile. */
export type WordList = ReadonlyMap<string, readonly Word[]>;

/** The words of a list as `wordList` writes it. Rejects a text that is none. */
export function readWordList(text: string): WordList {
  const lines = text.split('\n');
  if (lines.length !== WORD_KINDS.length) throw new Error('Not the list of words');
  const byLetter = new Map<string, Word[]>();
  WORD_KINDS.forEach((kind, index) => {
    for (const written of lines[index]?.split(' ') ?? []) {
      const word = readWord(kind, written);
      const letter = word.letters.charAt(0);
      const others = byLetter.get(letter);
      if (others) others.push(word);
      else byLetter.set(letter, [word]);
    }
  });
  for (const words of byLetter.values()) words.sort((a, b) => b.letters.length - a.letters.length);
  return byLetter;
}

/** Kinds that speak against a code; a name, `Hotels.com`, `Parcel2U`, says nothing of the matter. */
const CONTRARY: ReadonlySet<WordKind> = new Set(['topic', 'offer', 'label', 'holder']);
const isBrand = ({ kind }: Word, rest: string): boolean =>
  CONTRARY.has(kind) && /^(?:[a-z]{0,8}\.(?:com?|net|org|io|me|app|[a-z]{2})(?![a-z])|\d+[a-z])/.test(rest);

const isInWord = (char: string): boolean => /[\p{L}\p{M}\d]/u.test(char);

/** The known words of a folded text, in its order; none overlaps another. */
export function findWords(folded: string, known: WordList): WordHit[] {
  const text = folded.replaceAll('-', ' ');
  const hits: WordHit[] = [];
  let at = 0;
  while (at < text.length) {
    const word = wordAt(text, at, known);
    if (word && !isBrand(word, text.slice(at + word.letters.length, at + word.letters.length + 14)))
      hits.push({ kind: word.kind, start: at, end: at + word.letters.length });
    at += word ? word.letters.length : 1;
  }
  return hits;
}

function wordAt(text: string, at: number, known: WordList): Word | undefined {
  return known
    .get(text.charAt(at))
    ?.find(
      ({ letters, edgeBefore, edgeAfter }) =>
        text.startsWith(letters, at) &&
        !(edgeBefore && at > 0 && isInWord(text.charAt(at - 1))) &&
        !(edgeAfter && isInWord(text.charAt(at + letters.length))),
    );
}
