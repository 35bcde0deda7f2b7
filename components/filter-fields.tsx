import { useContext, useId, useState } from 'preact/hooks';
import { carrierName, CARRIERS, parseAreaCodes, type Carrier, type Filters } from '../lib/settings/filters.ts';
import { Alert, ProviderContext } from './error-notice.tsx';
import { SettingCheckbox } from './setting-checkbox.tsx';

/** What {@link FilterFields} needs. `areaCodes` may be anything that was typed. */
export interface FilterFieldsProps {
  value: Filters;
  onChange: (patch: Partial<Filters>) => void;
  onLeaveAreaCodes?: () => void;
}

/** What is asked of a number: carrier and area codes. */
export function FilterFields({ value, onChange, onLeaveAreaCodes }: FilterFieldsProps) {
  const id = useId();
  const { name: provider } = useContext(ProviderContext);
  const [left, setLeft] = useState(false);
  const bad = parseAreaCodes(value.areaCodes) === null;
  return (
    <>
      <div class="field">
        <label for={`${id}-carrier`}>Carrier</label>
        <select
          id={`${id}-carrier`}
          value={value.carrier}
          onChange={(event) => onChange({ carrier: event.currentTarget.value as Carrier })}
        >
          {CARRIERS.map((carrier) => (
            <option key={carrier} value={carrier}>
              {carrierName(carrier)}
            </option>
          ))}
        </select>
      </div>
      <SettingCheckbox
        label="Keep carrier"
        hint="A number that you have rented already keeps its carrier."
        checked={value.keepCarrier}
        onChange={(keepCarrier) => onChange({ keepCarrier })}
      />
      <div class="field">
        <label for={`${id}-areas`}>Area codes</label>
        <input
          id={`${id}-areas`}
          type="text"
          autocomplete="off"
          spellcheck={false}
          placeholder="Any"
          aria-invalid={bad && left}
          aria-describedby={`${id}-areas-hint`}
          value={value.areaCodes}
          onInput={(event) => {
            setLeft(false);
            onChange({ areaCodes: event.currentTarget.value });
          }}
          onBlur={() => {
            setLeft(true);
            onLeaveAreaCodes?.();
          }}
        />
        <p id={`${id}-areas-hint`} class="hint">
          Three digits each, such as 212, 646.
        </p>
        {bad && left && <Alert>Enter US area codes of three digits with commas between them, such as 212, 646.</Alert>}
      </div>
      <SettingCheckbox
        label="Lock area code"
        hint="Only numbers with one of these area codes; off, they are a preference."
        checked={value.lockAreaCode}
        onChange={(lockAreaCode) => onChange({ lockAreaCode })}
      />
      <p class="hint">
        {provider} adds a surcharge to its price for filters. You are asked before more than the price on the button is
        paid.
      </p>
    </>
  );
}
