import { EmptyState } from '../../components/ui/notices/empty-state.tsx';
import { t } from '../../lib/i18n/t.ts';

/** Leads to where the key is put in. */
export function AddKey() {
  return (
    <a class="button primary" href="/options.html">
      {t('dashboard_add_key')}
    </a>
  );
}

/** What a tab shows that needs a key, without one. */
export function NeedsKey() {
  return (
    <EmptyState icon="key" title={t('dashboard_no_key')} text={t('dashboard_no_key_text')}>
      <AddKey />
    </EmptyState>
  );
}
