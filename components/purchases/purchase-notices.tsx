import type { Result } from '../../lib/core/errors.ts';
import { formatCount, formatMoney } from '../../lib/i18n/format.ts';
import { t } from '../../lib/i18n/t.ts';
import { providerOf, serverOf } from '../../lib/account/account-id.ts';
import { chargedBeyondTotal, type Purchase } from '../../lib/purchases/purchase.ts';
import { Alert } from '../ui/notices/alert.tsx';
import { ErrorNotice } from '../ui/notices/error-notice.tsx';
import { ProviderContext, providerAt, ProviderLink } from '../ui/hooks/use-provider.tsx';
import { needsAttention, purchaseCost, purchaseName, purchaseSentence, purchaseState } from './purchase-texts.ts';
import { useAction } from '../ui/hooks/use-action.ts';
import { useNow } from '../ui/hooks/use-now.ts';
import { Timestamp } from '../ui/time.tsx';

function PurchaseNotice({ purchase, onDismiss }: { purchase: Purchase; onDismiss: () => Promise<Result<unknown>> }) {
  const action = useAction();
  const now = useNow(purchase.state === 'unknown' && purchase.outcome === null);
  return (
    <Alert>
      <p>{purchaseSentence(purchase, now)}</p>
      <div class="actions">
        <ProviderContext.Provider value={providerAt(serverOf(purchase.account))}>
          <ProviderLink>{t('purchase_open_provider', { provider: providerOf(purchase.account) })}</ProviderLink>
        </ProviderContext.Provider>
        <button type="button" class="link" aria-disabled={action.busy} onClick={() => void action.run(onDismiss)}>
          {t('purchase_dismiss')}
        </button>
      </div>
      {action.error && <ErrorNotice error={action.error} />}
    </Alert>
  );
}

interface PurchaseNoticesProps {
  purchases: readonly Purchase[];
  dismiss: (key: string) => Promise<Result<unknown>>;
}

/** The purchases whose answers were lost, or that cost more than agreed, until the user dismisses them. */
export function PurchaseNotices({ purchases, dismiss }: PurchaseNoticesProps) {
  return (
    <>
      {purchases.filter(needsAttention).map((purchase) => (
        <PurchaseNotice key={purchase.key} purchase={purchase} onDismiss={() => dismiss(purchase.key)} />
      ))}
    </>
  );
}

/** What was bought before, newest first; nothing where there was nothing. */
export function PurchaseHistory({ purchases }: { purchases: readonly Purchase[] }) {
  if (purchases.length === 0) return null;
  return (
    <details class="purchases">
      <summary>{t('purchase_history', { count: formatCount(purchases.length) })}</summary>
      <ul>
        {purchases.map((purchase) => (
          <PastPurchase key={purchase.key} purchase={purchase} />
        ))}
      </ul>
    </details>
  );
}

function PastPurchase({ purchase }: { purchase: Purchase }) {
  const beyond = chargedBeyondTotal(purchase);
  return (
    <li>
      <Timestamp at={purchase.createdAt} />
      <span class="grow">
        {purchaseName(purchase)}
        {beyond !== null && (
          <span class="hint cell-hint">{t('history_above_agreed', { amount: formatMoney(beyond) })}</span>
        )}
      </span>
      <span>{purchaseState(purchase)}</span>
      <span class="amount">{purchaseCost(purchase)}</span>
    </li>
  );
}
