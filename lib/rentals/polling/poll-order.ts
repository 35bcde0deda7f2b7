import type { Rental } from '../model/rental.ts';

/** A rental, and the moment from which it may be asked about; milliseconds since 1970. */
export interface Due {
  rental: Rental;
  at: number;
}

/** Of so many questions, one goes to those that stand behind. */
const TURNS = 5;

/**
 * Which of the rentals that are due is asked about next: GetAText takes one question a second over all of them, and the
 * user looks at one page. Four of five questions go to the first group that has any due, the fifth to those behind it:
 *
 * 1. a number without a code whose tab is in front,
 * 2. other numbers without a code, and those that are to be cancelled,
 * 3. numbers that have had a code and may get another.
 *
 * In a group it's the one that has been due longest.
 *
 * @param turn how many questions have been asked so far
 */
export function nextInLine(due: readonly Due[], frontTab: number | null, turn: number): Due | null {
  const groups: Due[][] = [[], [], []];
  for (const one of due) groups[group(one.rental, frontTab)]?.push(one);
  const waiting = groups.filter((members) => members.length > 0);
  let left = turn;
  while (waiting.length > 1 && left % TURNS === TURNS - 1) {
    waiting.shift();
    left = Math.floor(left / TURNS);
  }
  return waiting[0]?.reduce((first, one) => (one.at < first.at ? one : first)) ?? null;
}

function group({ state, cancelWanted, site }: Rental, frontTab: number | null): 0 | 1 | 2 {
  if (state === 'received' && !cancelWanted) return 2;
  return site !== null && site.tabId !== null && site.tabId === frontTab ? 0 : 1;
}
