import { formatMoney } from '../lib/i18n/format.ts';
import { isolated } from '../lib/i18n/plain-text.ts';
import { t } from '../lib/i18n/t.ts';
import { providerOf } from '../lib/rentals/account-id.ts';
import { isPurchaseOpen, type Purchase } from '../lib/rentals/purchase.ts';
import { formatPeriod } from './long-words.ts';

/** Each kind's texts begin with its word. */
const WORDS = { long_rental: 'rental', renewal: 'renewal', bid: 'bid' } as const satisfies Record<Purchase['kind'], string>;

/** What was bought, as its texts name it: `1 month`, `(202) 555-0101`, `WhatsApp × 100`. */
function subjectOf({ kind, subject }: Purchase): string {
  return kind === 'long_rental' ? formatPeriod(subject) : isolated(subject);
}

/** What was bought, for people: `Renewing (202) 555-0101`. */
export const purchaseName = (purchase: Purchase): string => t(`purchase_${WORDS[purchase.kind]}`, { subject: subjectOf(purchase) });

/** Whether a person must hear of it: its answer was lost, or it cost more than the total. */
export function needsTelling({ state, overcharged, dismissed }: Purchase): boolean {
  return !dismissed && (state === 'unknown' || overcharged !== null);
}

/** What is known of a purchase that {@link needsTelling}. */
export function purchaseSentence(purchase: Purchase, now: number): string {
  const { kind, outcome, overcharged, total, balanceBefore } = purchase;
  const word = WORDS[kind];
  const subject = subjectOf(purchase);
  const provider = providerOf(purchase.account);
  if (purchase.state !== 'unknown') {
    const amount = formatMoney(overcharged ?? 0);
    return total === null
      ? t(`purchase_${word}_over_price`, { provider, amount, subject })
      : t(`purchase_${word}_over`, { provider, amount, total: formatMoney(total), subject });
  }
  if (isPurchaseOpen(purchase, now)) return t(`purchase_${word}_checking`, { subject });
  const look = t(`purchase_${word}_look`, { provider });
  if (outcome === null) return sentences(t(`purchase_${word}_unchecked`, { subject }), look);
  const { charged, balanceAfter } = outcome;
  if (charged === null) {
    const went =
      balanceAfter === null ? '' : t('purchase_balance_went', { before: formatMoney(balanceBefore), after: formatMoney(balanceAfter) });
    return sentences(t(`purchase_${word}_unclear`, { subject }), went, look);
  }
  if (charged === 0) {
    // A bid may stand without having cost anything yet.
    const more = kind === 'bid' ? [t('purchase_bid_may_stand'), look] : [];
    return sentences(t(`purchase_${word}_free`, { subject }), ...more);
  }
  const more = total !== null && charged > total ? t('purchase_more_than', { total: formatMoney(total) }) : '';
  return sentences(t(`purchase_${word}_charged`, { subject, amount: formatMoney(charged) }), more, look);
}

const sentences = (...all: string[]): string => all.filter((one) => one !== '').join(' ');

/** What a purchase cost, as far as that is known. */
export function purchaseCost({ state, total, outcome, overcharged }: Purchase): string {
  const cost = state === 'unknown' ? (outcome?.charged ?? null) : total;
  return cost === null ? t('purchase_unknown_cost') : formatMoney(cost + (overcharged ?? 0));
}

/** A purchase's state in a word or two. */
export function purchaseState({ state, outcome }: Purchase): string {
  if (state === 'requesting') return t('purchase_sending');
  if (state === 'done') return t('purchase_done');
  return t(outcome?.charged === 0 ? 'purchase_nothing_charged' : 'purchase_answer_lost');
}
