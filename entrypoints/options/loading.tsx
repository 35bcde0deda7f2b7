import { t } from '../../lib/i18n/t.ts';

/** Stands for the sections until what is stored has been read, with the size of the first ones. */
export function Loading() {
  return (
    <main aria-busy="true">
      <section aria-labelledby="account">
        <h2 id="account">{t('options_account')}</h2>
        <span class="skeleton lines" />
        <span class="skeleton" />
        <span class="skeleton control" />
      </section>
      <section aria-labelledby="renting">
        <h2 id="renting">{t('options_renting')}</h2>
        <span class="skeleton" />
        <span class="skeleton control" />
        <span class="skeleton lines" />
      </section>
    </main>
  );
}
