import { t } from '../../lib/i18n/t.ts';

/** Stands where the card for renting will be, with its size. */
export function RentSkeleton() {
  return (
    <section class="card rent" aria-busy="true">
      <h1 class="visually-hidden">{t('popup_loading')}</h1>
      <div class="rent-top">
        <span class="skeleton host" />
        <span class="skeleton heading" />
      </div>
      <p class="facts">
        <span class="skeleton" />
      </p>
      <span class="skeleton control with-label" />
      <span class="skeleton control" />
    </section>
  );
}
