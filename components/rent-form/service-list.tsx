import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Picker, PickerSort } from '../../lib/catalogue/picker.ts';
import { isShortName, unlistedService } from '../../lib/catalogue/unlisted.ts';
import type { Service } from '../../lib/core/service.ts';
import { plural } from '../../lib/i18n/plural.ts';
import { t } from '../../lib/i18n/t.ts';
import { trackRecords, type KeptRentals } from '../../lib/rentals/model/track-record.ts';
import { useServer } from '../ui/hooks/use-server.ts';
import { recordFacts } from './record-texts.ts';
import { ServiceOption } from './service-option.tsx';
import { indexServices, searchServices } from './service-search.ts';
import type { FindSimilar } from './similar-texts.ts';
import { useVirtualRows } from '../ui/hooks/use-virtual-rows.ts';

/** The services that can be chosen. */
export interface ServiceOffers {
  services: readonly Service[];
  /** The service for sites that have none of their own; null where there is none. */
  unlisted: Service | null;
  /** How the user has them sorted, and which of them are favorites or were rented lately. */
  picker: Picker;
  /** What was rented in this browser, as far as the window may show it. */
  rentals: KeptRentals;
}

export interface ServiceActions {
  choose: (service: Service) => void;
  sort: (by: PickerSort) => void;
  setFavorite: (service: Service, on: boolean) => void;
}

interface ServiceListProps {
  /** Of the combobox; the list's own id and its options' are made of it. */
  id: string;
  offers: ServiceOffers;
  typed: string;
  chosen: Service | null;
  /** The option that the keyboard is on; -1 for none. */
  active: number;
  /** What fits has changed. */
  onFound: (found: readonly Service[]) => void;
  actions: ServiceActions;
}

/** The fuzzy matcher, once it has been loaded; until then typing errors are not forgiven. */
function useSimilar(): FindSimilar | null {
  const [findSimilar, setFindSimilar] = useState<FindSimilar | null>(null);
  useEffect(() => {
    void import('./similar-texts.ts').then(
      (loaded) => setFindSimilar(() => loaded.findSimilar),
      () => undefined,
    );
  }, []);
  return findSimilar;
}

/** The services that fit what was typed, for a combobox that the keyboard stays in. */
export function ServiceList({ id, offers, typed, chosen, active, onFound, actions }: ServiceListProps) {
  const { services, unlisted, picker, rentals } = offers;
  const server = useServer();
  const list = useRef<HTMLUListElement>(null);
  const index = useMemo(() => indexServices(services), [services]);
  const findSimilar = useSimilar();
  const last = unlisted?.apiName ?? null;
  const records = useMemo(() => trackRecords(rentals, server), [rentals, server]);
  const found = useMemo(
    () => [
      ...searchServices(index, typed, picker, { findSimilar, unlisted: last, records }),
      ...shortName(services, typed),
    ],
    [index, services, typed, picker, findSimilar, last, records],
  );
  useLayoutEffect(() => onFound(found), [found]);
  const keys = useMemo(() => found.map(({ apiName }) => apiName), [found]);
  const rows = useVirtualRows(list, keys, active, `${picker.sort} ${typed}`);
  return (
    <>
      <SortControl sort={picker.sort} onSort={actions.sort} />
      {/* Not reached with Tab: the box moves through it. */}
      <ul
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={t('picker_list')}
        tabIndex={-1}
        onScroll={rows.onScroll}
      >
        <Gap px={rows.before} />
        {found.slice(rows.start, rows.end).map((service, at) => {
          const row = rows.start + at;
          const record = records.get(service.apiName);
          return (
            <ServiceOption
              key={service.apiName}
              id={`${id}-${row}`}
              service={service}
              record={record ? recordFacts(record, Date.now()) : []}
              position={{ row, total: found.length }}
              state={{
                active: row === active,
                selected: service.apiName === chosen?.apiName,
                favorite: picker.favourites.includes(service.apiName),
                recent: picker.recent.includes(service.apiName),
              }}
              onChoose={() => actions.choose(service)}
              onFavorite={(on) => actions.setFavorite(service, on)}
            />
          );
        })}
        <Gap px={rows.after} />
      </ul>
      <p class="hint" role="status">
        {summary(found.length, services.length)}
      </p>
    </>
  );
}

const SORTS = [
  ['name', 'picker_by_name'],
  ['price', 'picker_by_price'],
  ['stock', 'picker_by_stock'],
  ['works', 'picker_by_works'],
] as const;

function SortControl({ sort, onSort }: { sort: PickerSort; onSort: (sort: PickerSort) => void }) {
  const id = useId();
  return (
    <fieldset class="sort">
      <legend>{t('picker_sort_by')}</legend>
      {SORTS.map(([value, text]) => (
        <label key={value}>
          <input type="radio" name={`${id}-sort`} checked={sort === value} onChange={() => onSort(value)} />
          {t(text)}
        </label>
      ))}
    </fieldset>
  );
}

/** A typed short name, which a provider that lists nothing may know. */
function shortName(services: readonly Service[], typed: string): Service[] {
  const text = typed.trim();
  const known = !services[0]?.unpriced || services.some(({ apiName }) => apiName === text);
  return known || !isShortName(text) ? [] : [unlistedService(text)];
}

/** Stands for rows that are not drawn. An element: padding would make the list as high as all of them. */
function Gap({ px }: { px: number }) {
  return px > 0 ? <li role="presentation" style={{ height: `${px}px` }} /> : null;
}

function summary(found: number, all: number): string {
  if (all === 0) return t('picker_no_list');
  if (found === 0) return t('picker_none_found');
  return plural('picker_found', found);
}
