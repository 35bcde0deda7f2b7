import { FilterSettings } from '../../../components/settings/filter-settings.tsx';
import { MaximumPrice } from '../../../components/settings/maximum-price.tsx';
import { capabilitiesOf } from '../../../lib/getatext/capabilities.ts';
import { filtersOf } from '../../../lib/settings/filters.ts';
import type { Section } from '../section.ts';

/** What a number may cost, and what is asked of it. */
export const rentingSection: Section = {
  id: 'renting',
  title: 'options_renting',
  needsSettings: true,
  Content: ({ settings, connection, change }) => (
    <>
      <MaximumPrice value={settings.maximumPrice} onChange={(maximumPrice) => change({ maximumPrice })} />
      {capabilitiesOf(connection.protocol).filters && <FilterSettings value={filtersOf(settings)} onChange={change} />}
    </>
  ),
};
