import { useId } from 'preact/hooks';
import { OUTCOMES, type RentalOutcome } from '../lib/rentals/cost.ts';
import { isFiltering, NO_FILTER, type Choice, type RentalFilter } from '../lib/rentals/rental-filter.ts';
import { OUTCOME_WORDS } from './rental-words.ts';

/** What {@link RentalFilters} needs. */
export interface RentalFiltersProps {
  filter: RentalFilter;
  services: readonly Choice[];
  sites: readonly Choice[];
  onChange: (filter: RentalFilter) => void;
}

const OUTCOME_CHOICES: Choice[] = OUTCOMES.map((value) => ({ value, label: OUTCOME_WORDS[value] }));

/** Which rentals to show: search, service, site, state and days. */
export function RentalFilters({ filter, services, sites, onChange }: RentalFiltersProps) {
  const id = useId();
  const set = (change: Partial<RentalFilter>): void => onChange({ ...filter, ...change });
  return (
    <search class="filters" aria-label="Rentals">
      <div class="field search-field">
        <label for={`${id}-text`}>Search</label>
        <input
          id={`${id}-text`}
          type="search"
          autocomplete="off"
          spellcheck={false}
          placeholder="Service, site or number"
          value={filter.text}
          onInput={(event) => set({ text: event.currentTarget.value })}
        />
      </div>
      <Select label="Service" all="All services" value={filter.service} choices={services} onChange={(service) => set({ service })} />
      <Select label="Site" all="All sites" value={filter.site} choices={sites} onChange={(site) => set({ site })} />
      <Select
        label="State"
        all="All states"
        value={filter.outcome}
        choices={OUTCOME_CHOICES}
        onChange={(outcome) => set({ outcome: outcome as RentalOutcome | '' })}
      />
      <Day label="From" value={filter.from} max={filter.to} onChange={(from) => set({ from })} />
      <Day label="To" value={filter.to} min={filter.from} onChange={(to) => set({ to })} />
      <button type="button" class="quiet" aria-disabled={!isFiltering(filter)} onClick={() => onChange(NO_FILTER)}>
        Clear filters
      </button>
    </search>
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
  const id = useId();
  // What was chosen stays in the list although its last rental is gone.
  const isMissing = value !== '' && !choices.some((choice) => choice.value === value);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{all}</option>
        {isMissing && <option value={value}>{value}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
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
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="date"
        value={value}
        min={min || undefined}
        max={max || undefined}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}
