import type { Result } from '../lib/getatext/errors.ts';
import { providerOf, serverOf } from '../lib/rentals/account-id.ts';
import type { Purchase } from '../lib/rentals/purchase.ts';
import { Alert, ErrorNotice, ProviderContext, providerAt, ProviderLink } from './error-notice.tsx';
import { needsTelling, purchaseCost, purchaseSentence, purchaseState, purchaseSubject } from './purchase-story.ts';
import { useAction } from './use-action.ts';
import { useNow } from './use-now.ts';

function PurchaseNotice({ purchase, onDismiss }: { purchase: Purchase; onDismiss: () => Promise<Result<unknown>> }) {
  const action = useAction();
  const now = useNow(purchase.state === 'unknown' && purchase.outcome === null);
  return (
    <Alert>
      <p>{purchaseSentence(purchase, now)}</p>
      <div class="actions">
        <ProviderContext.Provider value={providerAt(serverOf(purchase.account))}>
          <ProviderLink>Open {providerOf(purchase.account)}</ProviderLink>
        </ProviderContext.Provider>
        <button type="button" class="link" aria-disabled={action.busy} onClick={() => void action.run(onDismiss)}>
          Dismiss
        </button>
      </div>
      {action.error && <ErrorNotice error={action.error} />}
    </Alert>
  );
}

/** What {@link PurchaseNotices} needs: all purchases that belong to the screen. */
export interface PurchaseNoticesProps {
  purchases: readonly Purchase[];
  dismiss: (key: string) => Promise<Result<unknown>>;
}

/** The purchases whose answers were lost, or that cost more than agreed, until the person takes them away. */
export function PurchaseNotices({ purchases, dismiss }: PurchaseNoticesProps) {
  return (
    <>
      {purchases.filter(needsTelling).map((purchase) => (
        <PurchaseNotice key={purchase.key} purchase={purchase} onDismiss={() => dismiss(purchase.key)} />
      ))}
    </>
  );
}

const when = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** What was bought before, newest first; nothing where nothing was. */
export function PurchaseHistory({ purchases }: { purchases: readonly Purchase[] }) {
  if (purchases.length === 0) return null;
  return (
    <details class="purchases">
      <summary>Purchases ({purchases.length})</summary>
      <ul>
        {purchases.map((purchase) => (
          <li key={purchase.key}>
            <time dateTime={new Date(purchase.createdAt).toISOString()}>{when.format(purchase.createdAt)}</time>
            <span class="grow">{capitalised(purchaseSubject(purchase))}</span>
            <span>{purchaseState(purchase)}</span>
            <span class="amount">{purchaseCost(purchase)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
