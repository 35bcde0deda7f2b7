import { formatMoney } from '../../lib/i18n/format.ts';
import { isolated, sentences } from '../../lib/i18n/plain-text.ts';
import { t, type TextKey } from '../../lib/i18n/t.ts';
import { providerOf } from '../../lib/account/account-id.ts';
import { isPurchaseOpen, type Purchase } from '../../lib/purchases/purchase.ts';
import { formatPeriod } from './long-rental-texts.ts';

/** The texts of each kind. */
const TEXTS = {
  long_rental: {
    name: 'purchase_rental',
    checking: 'purchase_rental_checking',
    unchecked: 'purchase_rental_unchecked',
    unclear: 'purchase_rental_unclear',
    free: 'purchase_rental_free',
    charged: 'purchase_rental_charged',
    over: 'purchase_rental_over',
    overPrice: 'purchase_rental_over_price',
    look: 'purchase_rental_look',
  },
  renewal: {
    name: 'purchase_renewal',
    checking: 'purchase_renewal_checking',
    unchecked: 'purchase_renewal_unchecked',
    unclear: 'purchase_renewal_unclear',
    free: 'purchase_renewal_free',
    charged: 'purchase_renewal_charged',
    over: 'purchase_renewal_over',
    overPrice: 'purchase_renewal_over_price',
    look: 'purchase_renewal_look',
  },
  bid: {
    name: 'purchase_bid',
    checking: 'purchase_bid_checking',
    unchecked: 'purchase_bid_unchecked',
    unclear: 'purchase_bid_unclear',
    free: 'purchase_bid_free',
    charged: 'purchase_bid_charged',
    over: 'purchase_bid_over',
    overPrice: 'purchase_bid_over_price',
    look: 'purchase_bid_look',
  },
} as const satisfies Record<Purchase['kind'], Record<string, TextKey>>;

/** What was bought, as its texts name it: `1 month`, `(202) 555-0101`, `WhatsApp × 100`. */
function subjectOf({ kind, subject }: Purchase): string {
  return kind === 'long_rental' ? formatPeriod(subject) : isolated(subject);
}

/** What was bought, for people: `Renewing (202) 555-0101`. */
export const purchaseName = (purchase: Purchase): string =>
  t(TEXTS[purchase.kind].name, { subject: subjectOf(purchase) });

/** Whether the user has to be told: the reply was lost, or it cost more than the total. */
export function needsAttention({ state, overcharged, dismissed }: Purchase): boolean {
  return !dismissed && (state === 'unknown' || overcharged !== null);
}

/** What is known of a purchase that {@link needsAttention}. */
export function purchaseSentence(purchase: Purchase, now: number): string {
  const { kind, outcome, overcharged, total, balanceBefore } = purchase;
  const texts = TEXTS[kind];
  const subject = subjectOf(purchase);
  const provider = providerOf(purchase.account);
  if (purchase.state !== 'unknown') {
    const amount = formatMoney(overcharged ?? 0);
    return total === null
      ? t(texts.overPrice, { provider, amount, subject })
      : t(texts.over, { provider, amount, total: formatMoney(total), subject });
  }
  if (isPurchaseOpen(purchase, now)) return t(texts.checking, { subject });
  const look = t(texts.look, { provider });
  if (outcome === null) return sentences(t(texts.unchecked, { subject }), look);
  const { charged, balanceAfter } = outcome;
  if (charged === null) {
    const went =
      balanceAfter === null || balanceAfter === balanceBefore
        ? ''
        : t('purchase_balance_went', { before: formatMoney(balanceBefore), after: formatMoney(balanceAfter) });
    return sentences(t(texts.unclear, { subject }), went, look);
  }
  if (charged === 0) {
    // A bid may stand without having cost anything yet.
    const more = kind === 'bid' ? [t('purchase_bid_may_stand'), look] : [];
    return sentences(t(texts.free, { subject }), ...more);
  }
  const more = total !== null && charged > total ? t('purchase_more_than', { total: formatMoney(total) }) : '';
  return sentences(t(texts.charged, { subject, amount: formatMoney(charged) }), more, look);
}

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
