import { LockSettings } from '../../../components/lock/lock-settings.tsx';
import { PassphraseForm } from '../../../components/lock/passphrase-form.tsx';
import { t } from '../../../lib/i18n/t.ts';
import type { LockChoices } from '../../../lib/lock/choices.ts';
import { call } from '../../../lib/messaging/client.ts';
import type { Section } from '../section.ts';

const CHOICES: LockChoices = { afterMinutes: null, asksWhileLocked: false };

/** The passphrase over keys and codes. */
export const lockSection: Section = {
  id: 'lock',
  title: 'lock_title',
  Content: ({ lock, announce }) => {
    if (lock === null) {
      return (
        <PassphraseForm
          action={t('lock_turn_on')}
          asks={'new'}
          send={(_, passphrase) => call('turnOnLock', { passphrase, choices: CHOICES })}
          onDone={() => announce(t('lock_turned_on'))}
        >
          <p>{t('lock_about')}</p>
        </PassphraseForm>
      );
    }
    return (
      <LockSettings
        choices={lock}
        choose={(choices) => call('chooseLock', choices)}
        lockNow={() => call('lockNow', {})}
        change={(passphrase, next) => call('changePassphrase', { passphrase, next })}
        turnOff={(passphrase) => call('turnOffLock', { passphrase })}
        announce={announce}
      />
    );
  },
};
