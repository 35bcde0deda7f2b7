import { useId } from 'preact/hooks';
import type { PickerSort } from '../lib/catalogue/picker.ts';

/** What {@link PickerSortControl} needs. */
export interface PickerSortProps {
  sort: PickerSort;
  onSort: (sort: PickerSort) => void;
}

const SORTS: readonly (readonly [PickerSort, string])[] = [
  ['name', 'Name'],
  ['price', 'Price'],
  ['stock', 'Stock'],
];

/** By what the list of services is sorted. */
export function PickerSortControl({ sort, onSort }: PickerSortProps) {
  const id = useId();
  return (
    <fieldset class="sort">
      <legend>Sort by</legend>
      {SORTS.map(([value, text]) => (
        <label key={value}>
          <input type="radio" name={`${id}-sort`} checked={sort === value} onChange={() => onSort(value)} />
          {text}
        </label>
      ))}
    </fieldset>
  );
}
