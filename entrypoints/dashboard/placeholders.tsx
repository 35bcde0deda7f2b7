import { EmptyState } from '../../components/ui/notices/empty-state.tsx';
import { t } from '../../lib/i18n/t.ts';

/** Stands where the rentals will be while they're read, with their size. */
export function RentalsLoading({ text }: { text: string }) {
  return (
    <>
      <p class="visually-hidden" role="status">
        {text}
      </p>
      <div class="skeletons" aria-hidden="true">
        <span class="skeleton control" />
        <span class="skeleton tile" />
        <span class="skeleton chart" />
        <span class="skeleton list" />
      </div>
    </>
  );
}

/** Stands where cards will be while their list is fetched for the first time. */
export function CardsLoading({ text }: { text: string }) {
  return (
    <>
      <p class="visually-hidden" role="status">
        {text}
      </p>
      <div class="cards" aria-hidden="true">
        <span class="skeleton card-to-come" />
        <span class="skeleton card-to-come" />
      </div>
    </>
  );
}

/** Leads to where the key is entered. */
export function AddKey() {
  return (
    <a class="button primary" href="/options.html">
      {t('dashboard_add_key')}
    </a>
  );
}

/** What a tab that needs a key shows without one. */
export function NeedsKey() {
  return (
    <EmptyState icon="key" title={t('dashboard_no_key')} text={t('dashboard_no_key_text')}>
      <AddKey />
    </EmptyState>
  );
}
