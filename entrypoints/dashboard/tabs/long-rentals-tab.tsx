import { useEffect, useRef, useState } from 'preact/hooks';
import { Announcer, useAnnouncer } from '../../../components/ui/notices/announcer.tsx';
import { EmptyState } from '../../../components/ui/notices/empty-state.tsx';
import { ListStatus } from '../../../components/purchases/list-status.tsx';
import type { LongRentalActions } from '../../../components/purchases/long-rental-actions.ts';
import { LongRentalCard } from '../../../components/purchases/long-rental-card.tsx';
import { LongRentalSearch } from '../../../components/purchases/long-rental-search.tsx';
import { LongRentalForm } from '../../../components/purchases/long-rental-form.tsx';
import { PurchaseHistory, PurchaseNotices } from '../../../components/purchases/purchase-notices.tsx';
import { useAction } from '../../../components/ui/hooks/use-action.ts';
import { useStored } from '../../../components/ui/hooks/use-stored.ts';
import { textMatcher } from '../../../lib/core/text-match.ts';
import type { LongRental } from '../../../lib/getatext/provider.ts';
import { formatPhoneNumber } from '../../../lib/i18n/format.ts';
import { t } from '../../../lib/i18n/t.ts';
import { call } from '../../../lib/messaging/client.ts';
import { conversationsItem, longNotesItem, longRentalsItem, watchedItem } from '../../../lib/purchases/items.ts';
import { noteOn } from '../../../lib/purchases/long-note.ts';
import { CardsLoading, NeedsKey } from '../placeholders.tsx';
import { copyText } from './copy-text.ts';
import { usePurchases } from './use-purchases.ts';

const actions: LongRentalActions = {
  copy: copyText,
  renew: ({ id, price }) => call('renewLongRental', { id, total: price }),
  cancel: ({ id }) => call('cancelLongRental', { id }),
  setAutoRenew: ({ id }, autoRenew) => call('setAutoRenew', { id, autoRenew }),
  note: ({ id }, note) => call('noteLongRental', { id, note }),
  watch: ({ id }, watched) => call('watchLongRental', { id, watched }),
  refreshMessages: ({ id }) => call('refreshLongMessages', { id }),
  findTarget: ({ id }, message) => call('findTargetTab', { id, message }),
  fillCode: ({ id }, message, { tabId, domain, plain }) => call('fillTextCode', { id, message, tabId, domain, plain }),
};

/** As many cards need no search. */
const SEEN_AT_ONCE = 3;

/** Numbers rented by the week, month or year. */
export function LongRentalsTab() {
  const stored = usePurchases('long_rental', 'renewal');
  const list = useStored(longRentalsItem);
  const conversations = useStored(conversationsItem);
  const watched = useStored(watchedItem);
  const notes = useStored(longNotesItem);
  /** Null before anything was searched: a field that was used stays. */
  const [searched, setSearched] = useState<string | null>(null);
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

  if (!stored || !list || !conversations || !watched || !notes) return <CardsLoading text={t('long_loading')} />;
  const { account, purchases } = stored;
  if (account === null) return <NeedsKey />;
  const mine = list.account === account.id ? list : { ...list, fetchedAt: 0, rentals: [], unread: 0, error: null };
  const noteOf = ({ id }: LongRental): string => noteOn(notes, id, account.id);
  const matches = textMatcher(searched ?? '');
  const found = mine.rentals.filter((rental) =>
    matches({ number: rental.number, note: noteOf(rental), words: [formatPhoneNumber(rental.number)] }),
  );
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
      {(mine.rentals.length > SEEN_AT_ONCE || searched !== null) && (
        <LongRentalSearch text={searched ?? ''} onChange={setSearched} />
      )}
      {mine.rentals.length > 0 && found.length === 0 && (
        <EmptyState icon="search" title={t('history_nothing_found')} text={t('history_nothing_found_text')} />
      )}
      <div class="cards">
        {found.map((rental) => (
          <LongRentalCard
            key={rental.id}
            rental={rental}
            balance={account.balance}
            messages={conversations[rental.id]}
            note={noteOf(rental)}
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
