import { useState } from 'preact/hooks';
import { Alert } from '../../../components/ui/notices/alert.tsx';
import { accountItem } from '../../../lib/account/items.ts';
import { eventsItem } from '../../../lib/diagnostics/events.ts';
import { diagnosticsText } from '../../../lib/diagnostics/report.ts';
import { t } from '../../../lib/i18n/t.ts';
import { extensionVersion } from '../../../lib/platform/lifecycle.ts';
import { allPermissions } from '../../../lib/platform/all-permissions.ts';
import { rentalsItem } from '../../../lib/rentals/store/items.ts';
import { connectionItem, settingsItem } from '../../../lib/settings/items.ts';

/** Puts together what helps with a report of a fault. */
async function readDiagnostics(): Promise<string> {
  const [permissions, connection, account, settings, rentals, events] = await Promise.all([
    allPermissions().catch(() => ({})),
    connectionItem.get(),
    accountItem.get(),
    settingsItem.get(),
    rentalsItem.get(),
    eventsItem.get(),
  ]);
  return diagnosticsText({
    version: extensionVersion(),
    userAgent: navigator.userAgent,
    permissions,
    connection,
    hasKey: account !== null,
    settings,
    rentals,
    events,
    now: Date.now(),
  });
}

/** What helps with a report of a fault: shown in full before anyone copies it. */
export function Diagnostics() {
  const [text, setText] = useState<string | null>(null);
  const [copied, setCopied] = useState<boolean | null>(null);
  const read = async (): Promise<void> => {
    setCopied(null);
    setText(await readDiagnostics());
  };
  const copy = (shown: string): Promise<void> =>
    navigator.clipboard.writeText(shown).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <>
      <p class="hint">{t('diagnostics_hint')}</p>
      <div class="actions">
        <button type="button" onClick={() => void read()}>
          {t('diagnostics_show')}
        </button>
        {text !== null && (
          <button type="button" class="primary" onClick={() => void copy(text)}>
            {t('diagnostics_copy')}
          </button>
        )}
        <span role="status">{copied === true && t('rental_copied')}</span>
      </div>
      {copied === false && <Alert>{t('rental_not_copied')}</Alert>}
      {text !== null && (
        <pre class="wrapped" dir="ltr" lang="en" tabIndex={0} aria-label={t('diagnostics_title')}>
          {text}
        </pre>
      )}
    </>
  );
}
