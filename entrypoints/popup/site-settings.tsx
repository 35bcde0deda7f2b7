import { useId, useState } from 'preact/hooks';
import { LazyErrorNotice } from '../../components/rent-form/rent-card.tsx';
import { useStored } from '../../components/ui/hooks/use-stored.ts';
import { UnfoldButton } from '../../components/ui/unfold-button.tsx';
import type { AppError } from '../../lib/core/errors.ts';
import { SITE_SETTINGS, SITE_SETTING_LABELS, type SiteSetting } from '../../lib/core/site-setting.ts';
import { onOff } from '../../lib/i18n/on-off.ts';
import { t } from '../../lib/i18n/t.ts';
import { call } from '../../lib/messaging/client.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { ownSettings, siteSettingsItem } from '../../lib/settings/site-settings.ts';

interface SiteSettingsProps {
  /** The site in front, by its domain. */
  site: string;
  settings: Settings;
}

/** The settings of the site in front, in one line that unfolds. */
export function SiteSettings(props: SiteSettingsProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <UnfoldButton
        label={t('site_settings_open', { site: props.site })}
        isOpen={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      />
      {isOpen && <Fields {...props} />}
    </>
  );
}

type Choice = 'everywhere' | 'on' | 'off';

const VALUES = { everywhere: null, on: true, off: false } as const;

function Fields({ site, settings }: SiteSettingsProps) {
  const id = useId();
  const stored = useStored(siteSettingsItem);
  const [error, setError] = useState<AppError | null>(null);
  if (!stored) return null;
  const own = ownSettings(stored, site);
  const choose = async (name: SiteSetting, choice: Choice): Promise<void> => {
    const result = await call('setSiteSettings', { site, patch: { [name]: VALUES[choice] } });
    setError(result.ok ? null : result.error);
  };
  return (
    <div class="unfolded site-settings">
      {SITE_SETTINGS.map((name) => (
        <div key={name} class="field">
          <label for={`${id}-${name}`}>{t(SITE_SETTING_LABELS[name])}</label>
          <select
            id={`${id}-${name}`}
            value={own[name] === undefined ? 'everywhere' : own[name] ? 'on' : 'off'}
            onChange={(event) => void choose(name, event.currentTarget.value as Choice)}
          >
            <option value="everywhere">{t('site_settings_everywhere', { value: onOff(settings[name]) })}</option>
            <option value="on">{t('site_settings_on')}</option>
            <option value="off">{t('site_settings_off')}</option>
          </select>
        </div>
      ))}
      {error && <LazyErrorNotice error={error} />}
    </div>
  );
}
