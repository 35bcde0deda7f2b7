import { useId, useState } from 'preact/hooks';
import { locale } from '../../lib/i18n/locale.ts';
import { t } from '../../lib/i18n/t.ts';
import { carrierName, CARRIERS, parseAreaCodes, type Carrier, type Filters } from '../../lib/settings/filters.ts';
import { SURCHARGES } from '../../lib/settings/surcharges.ts';
import { Alert } from '../ui/notices/alert.tsx';
import { useProvider } from '../ui/hooks/use-provider.tsx';
import { SettingCheckbox } from '../settings/setting-checkbox.tsx';

/** `areaCodes` may be anything that was typed. */
interface FilterFieldsProps {
  value: Filters;
  onChange: (patch: Partial<Filters>) => void;
  onLeaveAreaCodes?: () => void;
}

/** What a number should be like: its carrier and area codes. */
export function FilterFields({ value, onChange, onLeaveAreaCodes }: FilterFieldsProps) {
  const id = useId();
  const { name: provider } = useProvider();
  const [left, setLeft] = useState(false);
  const bad = parseAreaCodes(value.areaCodes) === null;
  const percent = new Intl.NumberFormat(locale(), { style: 'percent' });
  return (
    <>
      <div class="field">
        <label for={`${id}-carrier`}>{t('filters_carrier')}</label>
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
        label={t('filters_keep_carrier')}
        hint={t('filters_keep_carrier_hint')}
        checked={value.keepCarrier}
        onChange={(keepCarrier) => onChange({ keepCarrier })}
      />
      <div class="field">
        <label for={`${id}-areas`}>{t('filters_area_codes')}</label>
        <input
          id={`${id}-areas`}
          type="text"
          autocomplete="off"
          spellcheck={false}
          placeholder={t('filters_any')}
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
          {t('filters_area_codes_hint')}
        </p>
        {bad && left && <Alert>{t('filters_area_codes_bad')}</Alert>}
      </div>
      <SettingCheckbox
        label={t('filters_lock_area_code')}
        hint={t('filters_lock_area_code_hint')}
        checked={value.lockAreaCode}
        onChange={(lockAreaCode) => onChange({ lockAreaCode })}
      />
      <p class="hint">
        {t('filters_surcharge', {
          provider,
          one: percent.format(SURCHARGES.one),
          both: percent.format(SURCHARGES.both),
        })}
      </p>
    </>
  );
}
