import { providerOf } from '../../../lib/account/account-id.ts';
import { quietly } from '../../../lib/core/async.ts';
import type { Money } from '../../../lib/core/money.ts';
import { formatMoney } from '../../../lib/i18n/format.ts';
import { isolated } from '../../../lib/i18n/plain-text.ts';
import { t } from '../../../lib/i18n/t.ts';
import { notify } from '../../../lib/platform/notifications.ts';
import { purchasesItem } from '../../../lib/purchases/items.ts';
import { chargedBeyondTotal, type Purchase } from '../../../lib/purchases/purchase.ts';
import { chargedBeyondAgreed } from '../../../lib/rentals/model/cost.ts';
import type { Rental } from '../../../lib/rentals/model/rental.ts';

/** What the notifications about charges begin their ids with; the tab of the dashboard that says more follows. */
export const CHARGE_NOTICE = 'charged ';

/** Says once that more was charged for a rental than was agreed to: the popup may be closed by then. */
export async function notifyChargedMore(before: Rental | null, after: Rental): Promise<void> {
  const amount = chargedBeyondAgreed(after);
  if (amount === null || (before !== null && chargedBeyondAgreed(before) !== null)) return;
  await notifyAmount(`rentals ${after.key}`, amount, after.service.name, after.account);
}

/** The stored purchases; says once of each that more was charged than was agreed to, wherever that comes to light. */
export const announcedPurchases = {
  getStrict: () => purchasesItem.getStrict(),
  async set(purchases: Purchase[]): Promise<void> {
    const before = await purchasesItem.getStrict();
    await purchasesItem.set(purchases);
    const isKnown = ({ key }: Purchase): boolean =>
      before.some((one) => one.key === key && chargedBeyondTotal(one) !== null);
    for (const purchase of purchases) {
      const amount = chargedBeyondTotal(purchase);
      if (amount === null || isKnown(purchase)) continue;
      const tab = purchase.kind === 'bid' ? 'auctions' : 'long-rentals';
      // A length says nothing by itself, and stands there in the provider's words.
      const what = purchase.kind === 'long_rental' ? t('dashboard_long_rentals') : isolated(purchase.subject);
      quietly(notifyAmount(`${tab} ${purchase.key}`, amount, what, purchase.account));
    }
  },
};

function notifyAmount(id: string, amount: Money, what: string, account: string): Promise<void> {
  return notify(
    `${CHARGE_NOTICE}${id}`,
    t('notify_charged_more_title', { what }),
    t('notify_charged_more', { amount: formatMoney(amount), provider: providerOf(account) }),
  );
}
