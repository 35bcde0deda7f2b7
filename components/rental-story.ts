import { formatMoney } from '../lib/i18n/format.ts';
import { givenUpSentence } from '../lib/messaging/another-story.ts';
import { isEnded, type Rental } from '../lib/rentals/rental.ts';
import type { Rentals } from '../lib/rentals/stored.ts';

/** How long an ended rental stays in sight. */
const RECENT_MS = 10 * 60_000;
/** After this long, asking for the code is surely done. */
const PASTED_BY_NOW_MS = 60_000;

/** The next step once the number is with the site. */
export const ASK_FOR_CODE = 'Ask the site for the code. Waiting for the code…';

/** What a person should know or do now about a rental that is not over. */
export function nextStep(rental: Rental, numberCopied: boolean, now: number): string {
  switch (rental.state) {
    case 'intent':
    case 'requesting':
      return 'Renting a number…';
    case 'received':
      if (rental.undoneAt !== null) return 'The code was taken out again';
      if (rental.filledAt !== null) return `Code filled on ${rental.filledHost ?? 'the site'}`;
      return rental.code === null ? 'Reading the code…' : 'The code has arrived';
    default: {
      if (rental.numberFilledAt !== null || numberCopied) return ASK_FOR_CODE;
      const age = now - (rental.rentedAt ?? rental.createdAt);
      return age > PASTED_BY_NOW_MS ? 'Waiting for the code…' : 'Paste it into the site, then ask for the code';
    }
  }
}

/** How a rental ended, in a sentence. */
export function endSentence(rental: Rental): string {
  switch (rental.state) {
    case 'cancelled':
      return rental.refunded === null
        ? `Cancelled. Refund not confirmed yet.${anotherSentence(rental)}`
        : `Cancelled. ${formatMoney(rental.refunded)} was refunded.${anotherSentence(rental)}`;
    case 'expired':
      return rental.code === null
        ? `The time is over and no code came.${anotherSentence(rental)}`
        : 'The time is over. No more codes will come to this number.';
    case 'completed':
      return 'Done. This number has served.';
    case 'unknown':
      return outcomeSentence(rental);
    default:
      return 'No number was rented.';
  }
}

/** What becomes of the number that was wanted instead, after a space; empty where none was. */
function anotherSentence({ tryAnother }: Rental): string {
  switch (tryAnother?.state) {
    case 'wanted':
      return ' Another number is rented once it is.';
    case 'started':
      return ' Another number was asked for.';
    case 'given_up':
      return ` ${givenUpSentence(tryAnother)}`;
    case undefined:
      return '';
  }
}

/** What is known about a renting call whose answer was lost. */
function outcomeSentence({ outcome, maxPrice, balanceBefore }: Rental): string {
  if (outcome === null || isChecking(outcome)) return 'The answer was lost. Checking what happened…';
  const { charged, balanceAfter } = outcome;
  if (charged === 0) return 'The answer was lost. Nothing was charged.';
  if (charged !== null) {
    const more = maxPrice !== null && charged > maxPrice ? ' That is more than this number costs: look there for a second one.' : '';
    return `${formatMoney(charged)} was charged, but the number’s answer was lost. The number is on your GetAText page.${more}`;
  }
  const grown =
    balanceAfter !== null && balanceBefore !== null
      ? ` Your balance went from ${formatMoney(balanceBefore)} to ${formatMoney(balanceAfter)} meanwhile.`
      : '';
  return `The answer was lost, and whether it cost something could not be checked.${grown} Look at your GetAText page before you rent again.`;
}

/** Whether the balance after a lost answer is still being asked for. */
export function isChecking(outcome: Rental['outcome']): boolean {
  return outcome === null || (outcome.charged === null && outcome.checkedAt === null);
}

/** Whether a rental's place is with the site in front of the person. */
export function isForSite(rental: Rental, domain: string | null): boolean {
  return domain !== null && rental.site?.domain === domain;
}

/**
 * The rentals that a screen shows, those for this site first: live ones, then the ones that ended a moment ago.
 * A lost answer, and a number that was wanted in vain, stay until the person takes it away. Failures since `openedAt` are told where they were asked for.
 */
export function rentalsInSight(rentals: Rentals, domain: string | null, openedAt: number, now: number): Rental[] {
  const recent = rentals.history.filter((rental) => {
    if (rental.dismissed) return false;
    if (rental.state === 'unknown' || rental.tryAnother?.state === 'given_up') return true;
    if (rental.state === 'failed' && (rental.error === null || rental.createdAt >= openedAt)) return false;
    return now - (rental.endedAt ?? rental.createdAt) < RECENT_MS;
  });
  const shown = [...rentals.live.filter((rental) => !rental.dismissed || !isEnded(rental)), ...recent];
  const weight = (rental: Rental): number => (isEnded(rental) ? 2 : 0) + (isForSite(rental, domain) ? 0 : 1);
  return shown.sort((a, b) => weight(a) - weight(b) || b.createdAt - a.createdAt);
}
