import { useState } from 'preact/hooks';
import { parseAreaCodes, type Filters } from '../../lib/settings/filters.ts';
import { FilterFields } from '../rent-form/filter-fields.tsx';

interface FilterSettingsProps {
  value: Filters;
  onChange: (patch: Partial<Filters>) => void;
}

/** The usual filters. Area codes are saved as soon as they're valid; until then the old ones stay. */
export function FilterSettings({ value, onChange }: FilterSettingsProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const change = (patch: Partial<Filters>): void => {
    if (patch.areaCodes === undefined) return onChange(patch);
    setTyped(patch.areaCodes);
    const codes = parseAreaCodes(patch.areaCodes)?.join(',');
    if (codes !== undefined && codes !== value.areaCodes) onChange({ areaCodes: codes });
  };
  const leave = (): void => {
    if (typed !== null && parseAreaCodes(typed) !== null) setTyped(null);
  };
  return (
    <FilterFields
      value={{ ...value, areaCodes: typed ?? value.areaCodes }}
      onChange={change}
      onLeaveAreaCodes={leave}
    />
  );
}
