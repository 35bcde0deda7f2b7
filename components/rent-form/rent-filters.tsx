import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import { filterSummary, parseAreaCodes, type Filters } from '../../lib/settings/filters.ts';
import { lazy } from '../ui/lazy.tsx';
import { UnfoldButton } from '../ui/unfold-button.tsx';

const FilterFields = lazy(async () => (await import('./filter-fields.tsx')).FilterFields);

interface RentFiltersProps {
  filters: Filters;
  onChange: (filters: Filters) => void;
}

/** The filters for the next number, folded away; those that are set are named all the same. */
export function RentFilters({ filters, onChange }: RentFiltersProps) {
  const [opened, setOpen] = useState(false);
  // What keeps the button from renting must be visible.
  const open = opened || parseAreaCodes(filters.areaCodes) === null;
  const summary = filterSummary(filters);
  return (
    <div class="filters">
      <UnfoldButton
        label={summary ? t('filters_show_on', { summary }) : t('filters_show')}
        isOpen={open}
        onClick={() => setOpen(!open)}
      />
      {open && (
        <div>
          <FilterFields value={filters} onChange={(patch) => onChange({ ...filters, ...patch })} />
          <p class="hint">{t('filters_this_number')}</p>
        </div>
      )}
    </div>
  );
}
