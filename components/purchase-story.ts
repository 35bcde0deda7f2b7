import { formatMoney } from '../lib/i18n/format.ts';
import { providerOf } from '../lib/rentals/account-id.ts';
import { isPurchaseOpen, type Purchase } from '../lib/rentals/purchase.ts';

const WHAT: Record<Purchase['kind'], (subject: string) => string> = {
  long_rental: (subject) => `renting a number for ${subject}`,
  renewal: (subject) => `renewing ${subject}`,
  bid: (subject) => `your bid on ${subject}`,
};

/** Where a person finds out more than the balance says. */
const LOOK: Record<Purchase['kind'], (provider: string) => string> = {
  long_rental: (provider) => `Look for the number in the list below and on your ${provider} page.`,
  renewal: (provider) => `Look at its end date below and on your ${provider} page.`,
  bid: (provider) => `Compare the current bid below, and look at your ${provider} page.`,
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
  const provider = providerOf(purchase.account);
  const look = LOOK[kind](provider);
  if (purchase.state !== 'unknown') {
    return `${provider} charged ${formatMoney(overcharged ?? 0)} more than ${total === null ? 'the price' : formatMoney(total)} for ${what}. Look at your ${provider} page.`;
  }
  const lost = `The answer to ${what} was lost`;
  if (isPurchaseOpen(purchase, now)) return `${lost}. Checking what happened…`;
  if (outcome === null) return `${lost}, and what it cost could not be checked. ${look}`;
  const { charged, balanceAfter } = outcome;
  if (charged === null) {
    const after = balanceAfter === null ? '' : ` Your balance went from ${formatMoney(balanceBefore)} to ${formatMoney(balanceAfter)} meanwhile.`;
    return `${lost}, and whether it cost something could not be checked.${after} ${look}`;
  }
  // A bid may stand without having cost anything yet.
  if (charged === 0) return `${lost}. Nothing was charged.${kind === 'bid' ? ` The bid may stand all the same. ${look}` : ''}`;
  const more = total !== null && charged > total ? ` That is more than ${formatMoney(total)}.` : '';
  return `${lost}, and ${formatMoney(charged)} was charged.${more} ${look}`;
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
