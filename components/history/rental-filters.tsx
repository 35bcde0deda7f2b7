import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import { OUTCOMES, type RentalOutcome } from '../../lib/rentals/model/cost.ts';
import { isFiltering, NO_FILTER, type Choice, type RentalFilter } from '../../lib/rentals/history/rental-filter.ts';
import { outcomeText } from '../rental/outcome-texts.ts';
import { SearchInput } from '../ui/fields/search-input.tsx';
import { Icon } from '../ui/icon.tsx';

interface RentalFiltersProps {
  filter: RentalFilter;
  services: readonly Choice[];
  sites: readonly Choice[];
  /** None where there's one account. */
  accounts: readonly Choice[];
  onChange: (filter: RentalFilter) => void;
}

/** Which rentals to show: search, service, site, account, state and days. */
export function RentalFilters({ filter, services, sites, accounts, onChange }: RentalFiltersProps) {
  const id = useId();
  // Where there is room for one row, the choices are always open.
  const [isOpen, setOpen] = useState(() => isFiltering({ ...filter, text: '' }));
  const set = (change: Partial<RentalFilter>): void => onChange({ ...filter, ...change });
  const outcomes = OUTCOMES.map((value) => ({ value, label: outcomeText(value) }));
  return (
    <search class="filters-box" aria-label={t('history_view_rentals')}>
      <div class="filters">
        <Field label={t('history_search')} isSearch>
          {(field) => (
            <SearchInput
              id={field}
              placeholder={t('history_search_hint')}
              text={filter.text}
              onChange={(text) => set({ text })}
            />
          )}
        </Field>
        <button
          type="button"
          class="filters-toggle"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon name="filter" />
          {t('history_filters')}
        </button>
        <div id={id} class={isOpen ? 'filters-more open' : 'filters-more'}>
          <Select
            label={t('history_service')}
            all={t('history_all_services')}
            value={filter.service}
            choices={services}
            onChange={(service) => set({ service })}
          />
          <Select
            label={t('history_site')}
            all={t('history_all_sites')}
            value={filter.site}
            choices={sites}
            onChange={(site) => set({ site })}
          />
          {(accounts.length > 0 || filter.account !== '') && (
            <Select
              label={t('history_account')}
              all={t('history_all_accounts')}
              value={filter.account}
              choices={accounts}
              onChange={(account) => set({ account })}
            />
          )}
          <Select
            label={t('history_state')}
            all={t('history_all_states')}
            value={filter.outcome}
            choices={outcomes}
            onChange={(outcome) => set({ outcome: outcome as RentalOutcome | '' })}
          />
          <Day label={t('history_from')} value={filter.from} max={filter.to} onChange={(from) => set({ from })} />
          <Day label={t('history_to')} value={filter.to} min={filter.from} onChange={(to) => set({ to })} />
        </div>
        <button type="button" class="quiet" aria-disabled={!isFiltering(filter)} onClick={() => onChange(NO_FILTER)}>
          {t('history_clear_filters')}
        </button>
      </div>
    </search>
  );
}

/** A label above its control, which gets the id that the label names. */
function Field({
  label,
  isSearch = false,
  children,
}: {
  label: string;
  isSearch?: boolean;
  children: (id: string) => ComponentChildren;
}) {
  const id = useId();
  return (
    <div class={isSearch ? 'field search-field' : 'field'}>
      <label for={id}>{label}</label>
      {children(id)}
    </div>
  );
}

interface SelectProps {
  label: string;
  all: string;
  value: string;
  choices: readonly Choice[];
  onChange: (value: string) => void;
}

function Select({ label, all, value, choices, onChange }: SelectProps) {
  // What was chosen stays in the list although its last rental is gone.
  const isMissing = value !== '' && !choices.some((choice) => choice.value === value);
  return (
    <Field label={label}>
      {(id) => (
        <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
          <option value="">{all}</option>
          {isMissing && <option value={value}>{value}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface DayProps {
  label: string;
  value: string;
  min?: string;
  max?: string;
  onChange: (value: string) => void;
}

function Day({ label, value, min, max, onChange }: DayProps) {
  return (
    <Field label={label}>
      {(id) => (
        <input
          id={id}
          type="date"
          value={value}
          min={min || undefined}
          max={max || undefined}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
