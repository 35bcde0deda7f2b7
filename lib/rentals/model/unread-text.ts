import { isHeld, type Rental } from './rental.ts';

/** What was read in a text: the code, and the domain of the one site that the text says it's for. */
interface TextReading {
  code: string | null;
  codeDomain: string | null;
}

/** Reads what came for a rental; null is no text. */
export type ReadText = (text: string | null) => Promise<TextReading>;

/** The most that is kept of a text; an SMS of several parts is shorter. */
const MAX_TEXT = 2000;

/**
 * A rental with what the provider sent, where that holds no code we can read. Its other news count as before; `sent` is
 * null, or says nothing, where nothing came.
 */
export function withText(rental: Rental, sent: string | null, at: number): Rental {
  const text = sent?.slice(0, MAX_TEXT) ?? '';
  if (text === rental.text || !/[\p{L}\p{N}]/u.test(text) || text === '0') return rental;
  return { ...rental, text, textAt: at };
}

/** A rental whose code the user has picked in its text: a code like any other. */
export function withPickedCode(rental: Rental, code: string, at: number): Rental {
  if (rental.text === null || !isHeld(rental)) return rental;
  return {
    ...rental,
    state: 'received',
    code,
    codeAt: at,
    // It was there from the moment that the text was.
    firstCodeAt: rental.firstCodeAt ?? rental.codeAt ?? rental.textAt ?? at,
    codeDomain: null,
    filledAt: null,
    filledHost: null,
    undoneAt: null,
    copiedAt: null,
    cancelWanted: false,
    cancelError: null,
    tryAnother: null,
    error: null,
  };
}

/** Whether nothing came at all, no code and no text. A text goes after a day, its time stays. */
export const isUnanswered = ({ code, textAt }: Pick<Rental, 'code' | 'textAt'>): boolean =>
  code === null && textAt === null;
