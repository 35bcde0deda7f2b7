import { t } from '../../lib/i18n/t.ts';

const CAN = ['welcome_can_page', 'welcome_can_rent', 'welcome_can_fetch'] as const;
const CANNOT = ['welcome_cannot_see', 'welcome_cannot_spend', 'welcome_cannot_tell'] as const;

/** What the extension does, what it can do and what it can't. */
export function Introduction() {
  return (
    <div class="introduction">
      <h2>{t('welcome_headline')}</h2>
      <p class="lead">{t('welcome_lead')}</p>
      <div class="abilities">
        <div class="can">
          <h3>{t('welcome_can')}</h3>
          <ul>
            {CAN.map((key) => (
              <li key={key}>{t(key)}</li>
            ))}
          </ul>
        </div>
        <div class="cannot">
          <h3>{t('welcome_cannot')}</h3>
          <ul>
            {CANNOT.map((key) => (
              <li key={key}>{t(key)}</li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}
