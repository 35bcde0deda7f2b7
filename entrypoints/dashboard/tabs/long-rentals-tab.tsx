import { useEffect, useRef } from 'preact/hooks';
import { Announcer, useAnnouncer } from '../../../components/ui/notices/announcer.tsx';
import { EmptyState } from '../../../components/ui/notices/empty-state.tsx';
import { ListStatus } from '../../../components/purchases/list-status.tsx';
import type { LongRentalActions } from '../../../components/purchases/long-rental-actions.ts';
import { LongRentalCard } from '../../../components/purchases/long-rental-card.tsx';
import { LongRentalForm } from '../../../components/purchases/long-rental-form.tsx';
import { PurchaseHistory, PurchaseNotices } from '../../../components/purchases/purchase-notices.tsx';
import { useAction } from '../../../components/ui/hooks/use-action.ts';
import { useStored } from '../../../components/ui/hooks/use-stored.ts';
import { t } from '../../../lib/i18n/t.ts';
import { call } from '../../../lib/messaging/client.ts';
import { conversationsItem, longRentalsItem, watchedItem } from '../../../lib/purchases/items.ts';
import { CardsLoading, NeedsKey } from '../placeholders.tsx';
import { copyText } from './copy-text.ts';
import { usePurchases } from './use-purchases.ts';

const actions: LongRentalActions = {
  copy: copyText,
  renew: ({ id, price }) => call('renewLongRental', { id, total: price }),
  cancel: ({ id }) => call('cancelLongRental', { id }),
  setAutoRenew: ({ id }, autoRenew) => call('setAutoRenew', { id, autoRenew }),
  watch: ({ id }, watched) => call('watchLongRental', { id, watched }),
  refreshMessages: ({ id }) => call('refreshLongMessages', { id }),
  findTarget: ({ id }, message) => call('findTargetTab', { id, message }),
  fillCode: ({ id }, message, { tabId, domain, plain }) => call('fillTextCode', { id, message, tabId, domain, plain }),
};

/** Numbers rented by the week, month or year. */
export function LongRentalsTab() {
  const stored = usePurchases('long_rental', 'renewal');
  const list = useStored(longRentalsItem);
  const conversations = useStored(conversationsItem);
  const watched = useStored(watchedItem);
  const loading = useAction();
  const { text, announce } = useAnnouncer();
  const form = useRef<HTMLDivElement>(null);
  const accountId = stored?.account?.id;
  const refresh = (): void => void loading.run(() => call('refreshLongRentals', {}));

  useEffect(() => {
    if (accountId === undefined) return undefined;
    refresh();
    void call('refreshBalance', {});
    addEventListener('online', refresh);
    return () => removeEventListener('online', refresh);
  }, [accountId]);

  if (!stored || !list || !conversations || !watched) return <CardsLoading text={t('long_loading')} />;
  const { account, purchases } = stored;
  if (account === null) return <NeedsKey />;
  const mine = list.account === account.id ? list : { ...list, fetchedAt: 0, rentals: [], unread: 0, error: null };
  return (
    <>
      <PurchaseNotices purchases={purchases} dismiss={(key) => call('dismissPurchase', { key })} />
      <div ref={form}>
        <LongRentalForm
          rentals={mine.rentals}
          balance={account.balance}
          rent={(time, autoRenew, expected) => call('rentLongTerm', { time, autoRenew, expected })}
          announce={announce}
        />
      </div>
      <ListStatus
        fetchedAt={mine.fetchedAt}
        unread={mine.unread}
        error={loading.busy ? null : (mine.error ?? loading.error)}
        busy={loading.busy}
        onRefresh={refresh}
      />
      {mine.fetchedAt === 0 && mine.error === null && loading.error === null && (
        <CardsLoading text={t('long_loading')} />
      )}
      {mine.fetchedAt > 0 && mine.rentals.length === 0 && mine.unread === 0 && (
        <EmptyState icon="number" title={t('long_empty')} text={t('long_empty_text')}>
          <button type="button" onClick={() => form.current?.querySelector<HTMLElement>('input:checked')?.focus()}>
            {t('long_empty_button')}
          </button>
        </EmptyState>
      )}
      <div class="cards">
        {mine.rentals.map((rental) => (
          <LongRentalCard
            key={rental.id}
            rental={rental}
            balance={account.balance}
            messages={conversations[rental.id]}
            isWatched={watched.some((one) => one.id === rental.id && one.account === account.id)}
            actions={actions}
            announce={announce}
          />
        ))}
      </div>
      <PurchaseHistory purchases={purchases} />
      <Announcer text={text} />
    </>
  );
}
