import { useState } from 'preact/hooks';
import { FilterFields } from '../../../components/rent-form/filter-fields.tsx';
import { MaximumPrice } from '../../../components/settings/maximum-price.tsx';
import { SettingCheckbox } from '../../../components/settings/setting-checkbox.tsx';
import { t } from '../../../lib/i18n/t.ts';
import { capabilitiesOf } from '../../../lib/getatext/capabilities.ts';
import { filtersOf, parseAreaCodes, type Filters } from '../../../lib/settings/filters.ts';
import type { Section } from '../section.ts';

/** What a number may cost, and what is asked of it. */
export const rentingSection: Section = {
  id: 'renting',
  title: 'options_renting',
  needsSettings: true,
  Content: ({ settings, connection, change }) => (
    <>
      <MaximumPrice value={settings.maximumPrice} onChange={(maximumPrice) => change({ maximumPrice })} />
      <SettingCheckbox
        label={t('setting_rent_menu')}
        hint={t('options_rent_menu_hint')}
        checked={settings.rentMenu}
        onChange={(rentMenu) => change({ rentMenu })}
      />
      {capabilitiesOf(connection.protocol).filters && <FilterSettings value={filtersOf(settings)} onChange={change} />}
    </>
  ),
};

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
