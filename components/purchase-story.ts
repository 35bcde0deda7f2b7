import { formatMoney } from '../lib/i18n/format.ts';
import { isPurchaseOpen, type Purchase } from '../lib/rentals/purchase.ts';

const WHAT: Record<Purchase['kind'], (subject: string) => string> = {
  long_rental: (subject) => `renting a number for ${subject}`,
  renewal: (subject) => `renewing ${subject}`,
  bid: (subject) => `your bid on ${subject}`,
};

/** Where a person finds out more than the balance says. */
const LOOK: Record<Purchase['kind'], string> = {
  long_rental: 'Look for the number in the list below and on your GetAText page.',
  renewal: 'Look at its end date below and on your GetAText page.',
  bid: 'Compare the current bid below, and look at your GetAText page.',
};

/** What was bought, for people: `renewing (202) 555-0101`. */
export const purchaseSubject = ({ kind, subject }: Purchase): string => WHAT[kind](subject);

/** Whether a person must hear of it: its answer was lost, or it cost more than the total. */
export function needsTelling({ state, overcharged, dismissed }: Purchase): boolean {
  return !dismissed && (state === 'unknown' || overcharged !== null);
}

/** What is known of a purchase that {@link needsTelling}. */
export function purchaseSentence(purchase: Purchase, now: number): string {
  const { kind, outcome, overcharged, total, balanceBefore } = purchase;
  const what = purchaseSubject(purchase);
  if (purchase.state !== 'unknown') {
    return `GetAText charged ${formatMoney(overcharged ?? 0)} more than ${total === null ? 'the price' : formatMoney(total)} for ${what}. Look at your GetAText page.`;
  }
  const lost = `The answer to ${what} was lost`;
  if (isPurchaseOpen(purchase, now)) return `${lost}. Checking what happened…`;
  if (outcome === null) return `${lost}, and what it cost could not be checked. ${LOOK[kind]}`;
  const { charged, balanceAfter } = outcome;
  if (charged === null) {
    const after = balanceAfter === null ? '' : ` Your balance went from ${formatMoney(balanceBefore)} to ${formatMoney(balanceAfter)} meanwhile.`;
    return `${lost}, and whether it cost something could not be checked.${after} ${LOOK[kind]}`;
  }
  // A bid may stand without having cost anything yet.
  if (charged === 0) return `${lost}. Nothing was charged.${kind === 'bid' ? ` The bid may stand all the same. ${LOOK.bid}` : ''}`;
  const more = total !== null && charged > total ? ` That is more than ${formatMoney(total)}.` : '';
  return `${lost}, and ${formatMoney(charged)} was charged.${more} ${LOOK[kind]}`;
}

/** What a purchase cost, as far as that is known. */
export function purchaseCost({ state, total, outcome, overcharged }: Purchase): string {
  const cost = state === 'unknown' ? (outcome?.charged ?? null) : total;
  return cost === null ? '–' : formatMoney(cost + (overcharged ?? 0));
}

/** A purchase's state in a word or two. */
export function purchaseState({ state, outcome }: Purchase): string {
  if (state === 'requesting') return 'Sending';
  if (state === 'done') return 'Done';
  return outcome?.charged === 0 ? 'Answer lost, nothing charged' : 'Answer lost';
}
