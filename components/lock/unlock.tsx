import { useEffect, useRef, useState } from 'preact/hooks';
import type { Result } from '../../lib/core/errors.ts';
import { t } from '../../lib/i18n/t.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { useAction } from '../ui/hooks/use-action.ts';
import { ErrorNotice } from '../ui/notices/error-notice.tsx';
import { PassphraseInput } from './passphrase-input.tsx';

interface UnlockProps {
  /** Of its heading: the first of the page, or one below it. */
  level: 1 | 2;
  unlock: (passphrase: string) => Promise<Result<unknown>>;
  /** Deletes what can't be opened without the passphrase, and the lock with it. */
  startOver: () => Promise<Result<unknown>>;
}

/** What every screen shows while it's locked. */
export function Unlock({ level, unlock, startOver }: UnlockProps) {
  const Heading = `h${level}` as const;
  const action = useAction();
  const [passphrase, setPassphrase] = useState('');
  const [asking, setAsking] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);

  const submit = async (): Promise<void> => {
    // An empty one would count as a wrong try.
    if (passphrase !== '') await action.run(() => unlock(passphrase));
    setPassphrase('');
    input.current?.focus();
  };
  return (
    <>
      <form
        class="card"
        aria-labelledby="locked"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Heading id="locked">{t('unlock_title')}</Heading>
        <p>{t('unlock_text')}</p>
        <PassphraseInput
          label={t('lock_passphrase')}
          invalid={action.error?.kind === 'passphrase'}
          inputRef={input}
          value={passphrase}
          onInput={setPassphrase}
        />
        {action.error && <ErrorNotice error={action.error} />}
        <div class="actions">
          <button type="submit" class="primary" aria-disabled={action.busy}>
            {t('unlock_button')}
          </button>
          <button type="button" class="link" onClick={() => setAsking(true)}>
            {t('unlock_forgot')}
          </button>
        </div>
      </form>
      {asking && (
        <ConfirmDialog
          title={t('unlock_start_over')}
          onCancel={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false);
            void action.run(startOver);
          }}
        >
          <p>{t('unlock_start_over_text')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
