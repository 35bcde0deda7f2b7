import { useId } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import { SearchInput } from '../ui/fields/search-input.tsx';

/** The field that finds long rentals by their numbers and notes. */
export function LongRentalSearch({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  const id = useId();
  return (
    <search class="field long-search" aria-label={t('dashboard_long_rentals')}>
      <label for={id}>{t('history_search')}</label>
      <SearchInput id={id} placeholder={t('long_search_hint')} text={text} onChange={onChange} />
    </search>
  );
}
