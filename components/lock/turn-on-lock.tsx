import { useRef, useState } from 'preact/hooks';
import type { Result } from '../../lib/core/errors.ts';
import { t } from '../../lib/i18n/t.ts';
import { useAction } from '../ui/hooks/use-action.ts';
import { Alert } from '../ui/notices/alert.tsx';
import { ErrorNotice } from '../ui/notices/error-notice.tsx';
import { NewPassphrase, newPassphraseFault, NOTHING_TYPED } from './new-passphrase.tsx';

interface TurnOnLockProps {
  turnOn: (passphrase: string) => Promise<Result<unknown>>;
}

/** Sets a lock up. */
export function TurnOnLock({ turnOn }: TurnOnLockProps) {
  const action = useAction();
  const [typed, setTyped] = useState(NOTHING_TYPED);
  const [fault, setFault] = useState<ReturnType<typeof newPassphraseFault>>(null);
  const refs = { first: useRef<HTMLInputElement>(null), again: useRef<HTMLInputElement>(null) };
  const save = async (): Promise<void> => {
    const found = newPassphraseFault(typed);
    setFault(found);
    if (found) refs[found.at].current?.focus();
    else await action.run(() => turnOn(typed.first));
  };
  return (
    <form
      class="key-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p>{t('lock_about')}</p>
      <NewPassphrase
        label={t('lock_passphrase')}
        typed={typed}
        wrong={fault?.at ?? null}
        refs={refs}
        onType={(next) => {
          setFault(null);
          setTyped(next);
        }}
      />
      {fault && <Alert>{fault.text}</Alert>}
      {action.error && <ErrorNotice error={action.error} />}
      <div class="actions">
        <button type="submit" aria-disabled={action.busy}>
          {t('lock_turn_on')}
        </button>
      </div>
    </form>
  );
}
