import { useId } from 'preact/hooks';
import type { PickerSort } from '../../lib/catalogue/picker.ts';
import { t } from '../../lib/i18n/t.ts';

/** What {@link PickerSortControl} needs. */
export interface PickerSortProps {
  sort: PickerSort;
  onSort: (sort: PickerSort) => void;
}

const SORTS = [
  ['name', 'picker_by_name'],
  ['price', 'picker_by_price'],
  ['stock', 'picker_by_stock'],
] as const;

/** By what the list of services is sorted. */
export function PickerSortControl({ sort, onSort }: PickerSortProps) {
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
