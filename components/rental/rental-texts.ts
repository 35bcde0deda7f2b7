import { formatMoney } from '../../lib/i18n/format.ts';
import { sentences } from '../../lib/i18n/plain-text.ts';
import { t } from '../../lib/i18n/t.ts';
import { givenUpSentence } from '../../lib/rentals/renting/try-another-texts.ts';
import type { Rental } from '../../lib/rentals/model/rental.ts';

/** After this long, the user has surely asked the site for the code. */
const PASTED_BY_NOW_MS = 60_000;

/** Where a user stands with a live rental: something to do, to wait for, or to be glad of. */
export type Step = 'do' | 'wait' | 'done';

/** What a user should know or do now about a live rental. */
export function nextStep(rental: Rental, numberCopied: boolean, now: number): { step: Step; text: string } {
  switch (rental.state) {
    case 'intent':
    case 'requesting':
      return { step: 'wait', text: t('popup_renting') };
    case 'received':
      if (rental.undoneAt !== null) return { step: 'do', text: t('rental_undone') };
      if (rental.filledAt !== null) {
        const site = rental.filledHost;
        return { step: 'done', text: site === null ? t('rental_code_filled_site') : t('rental_code_filled', { site }) };
      }
      return rental.code === null
        ? { step: 'wait', text: t('rental_reading') }
        : { step: 'done', text: t('rental_arrived') };
    default: {
      if (rental.text !== null) return { step: 'do', text: t('rental_text_came') };
      if (rental.numberFilledAt !== null || numberCopied) return { step: 'wait', text: t('rental_ask') };
      const age = now - (rental.rentedAt ?? rental.createdAt);
      return age > PASTED_BY_NOW_MS
        ? { step: 'wait', text: t('rental_waiting') }
        : { step: 'do', text: t('rental_paste') };
    }
  }
}

/** What a rented number costs, as far as that is known. */
export const priceText = ({ price }: Rental): string =>
  price === null ? t('rental_price_unknown') : t('rental_costs', { price: formatMoney(price) });

/** How a rental ended, in a sentence or two. `provider` is what the user calls the provider. */
export function endSentence(rental: Rental, provider = 'GetAText'): string {
  switch (rental.state) {
    case 'cancelled': {
      const { refunded } = rental;
      const end =
        refunded === null ? t('rental_end_cancelled') : t('rental_end_refunded', { amount: formatMoney(refunded) });
      return withAnother(end, rental, provider);
    }
    case 'expired':
      return rental.code === null
        ? withAnother(noCodeSentence(rental, provider), rental, provider)
        : t('rental_end_time');
    case 'completed':
      return t('rental_end_done');
    case 'unknown':
      return outcomeSentence(rental, provider);
    default:
      return t('rental_end_none');
  }
}

/** That no code came, and what the balance shows where the provider itself has ended a rental. */
function noCodeSentence({ gone, endedAt, endsAt, refunded }: Rental, provider: string): string {
  if (!gone) return t('rental_end_no_code');
  const isEarly = endedAt !== null && endsAt !== null && endedAt < endsAt;
  return sentences(
    isEarly ? t('rental_end_gone', { provider }) : t('rental_end_no_code'),
    refunded === null ? t('rental_refund_none') : t('rental_refund_seen', { amount: formatMoney(refunded) }),
  );
}

/** A sentence, followed by what became of the number that was wanted instead, where one was. */
function withAnother(sentence: string, { tryAnother }: Rental, provider: string): string {
  switch (tryAnother?.state) {
    case 'wanted':
      return `${sentence} ${t('rental_another_wanted')}`;
    case 'started':
      return `${sentence} ${t('rental_another_asked')}`;
    case 'given_up':
      return `${sentence} ${givenUpSentence(tryAnother, provider)}`;
    case undefined:
      return sentence;
  }
}

/** What is known about a renting call whose answer was lost. */
function outcomeSentence({ outcome, maxPrice, balanceBefore }: Rental, provider: string): string {
  if (outcome === null || isChecking(outcome)) return t('rental_lost_checking');
  const { charged, balanceAfter } = outcome;
  if (charged === 0) return t('rental_lost_free');
  if (charged !== null) {
    const lost = t('rental_lost_charged', { amount: formatMoney(charged), provider });
    return maxPrice !== null && charged > maxPrice ? `${lost} ${t('rental_lost_charged_more')}` : lost;
  }
  // A balance that is the same again tells nothing of what moved it meanwhile.
  if (balanceAfter === null || balanceBefore === null || balanceAfter === balanceBefore)
    return t('rental_lost_unknown', { provider });
  return t('rental_lost_unknown_balance', {
    provider,
    before: formatMoney(balanceBefore),
    after: formatMoney(balanceAfter),
  });
}

/** Whether the balance after a lost answer is still being checked. */
export function isChecking(outcome: Rental['outcome']): boolean {
  return outcome === null || (outcome.charged === null && outcome.checkedAt === null);
}
