import { FilterSettings } from '../../components/filter-settings.tsx';
import { MaximumPrice } from '../../components/maximum-price.tsx';
import { PushSection } from '../../components/push-section.tsx';
import { SettingCheckbox } from '../../components/setting-checkbox.tsx';
import { filtersOf } from '../../lib/settings/filters.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import type { SettingsPatch } from './use-settings.ts';

/** What {@link SettingsSections} needs. */
export interface SettingsSectionsProps {
  settings: Settings;
  /** Whether the provider can be asked anything of a number. */
  canFilter: boolean;
  onChange: (patch: SettingsPatch) => void;
  /** Says something to screen readers. */
  announce: (text: string) => void;
}

/** What a person can set about renting, filling and notices. */
export function SettingsSections({ settings, canFilter, onChange, announce }: SettingsSectionsProps) {
  return (
    <>
      <section aria-labelledby="renting">
        <h2 id="renting">Renting</h2>
        <MaximumPrice value={settings.maximumPrice} onChange={(maximumPrice) => onChange({ maximumPrice })} />
        {canFilter && <FilterSettings value={filtersOf(settings)} onChange={onChange} />}
      </section>
      <section aria-labelledby="filling">
        <h2 id="filling">Filling</h2>
        <SettingCheckbox
          label="Fill codes automatically"
          hint="Puts a code into the code field of the site that the number was rented for, as soon as it arrives."
          checked={settings.fillCodes}
          onChange={(fillCodes) => onChange({ fillCodes })}
        />
        <SettingCheckbox
          label="Fill phone numbers automatically"
          hint="Puts a rented number into the page’s phone field where that is empty and unmistakable."
          checked={settings.fillNumbers}
          onChange={(fillNumbers) => onChange({ fillNumbers })}
        />
        <SettingCheckbox
          label="Submit after filling"
          hint="Sends the form once a code is in it. Off, you press the site’s own button."
          checked={settings.submitAfterFilling}
          onChange={(submitAfterFilling) => onChange({ submitAfterFilling })}
        />
      </section>
      <section aria-labelledby="notices">
        <h2 id="notices">Notifications</h2>
        <SettingCheckbox
          label="Notify me when a code arrives"
          hint="Only when the code could not be filled, or when you are somewhere else."
          checked={settings.notify}
          onChange={(notify) => onChange({ notify })}
        />
        <SettingCheckbox
          label="Show a notice in the page"
          hint="A small card beside the field while a code is awaited, and when it is filled. Only on the site that you rented for."
          checked={settings.showNotice}
          onChange={(showNotice) => onChange({ showNotice })}
        />
      </section>
      <section aria-labelledby="history">
        <h2 id="history">History</h2>
        <SettingCheckbox
          label="Keep codes in the history"
          hint="Off, a code is forgotten a day after it came. The last 1,000 rentals are listed either way."
          checked={settings.keepCodes}
          onChange={(keepCodes) => onChange({ keepCodes })}
        />
      </section>
      <PushSection
        value={settings.pushChannel}
        onChange={(pushChannel) => onChange({ pushChannel })}
        open={(address) => new WebSocket(address)}
        announce={announce}
      />
    </>
  );
}
