import { useEffect, useRef, useState } from 'preact/hooks';
import type { Result } from '../../lib/core/errors.ts';
import { t } from '../../lib/i18n/t.ts';
import { useAction } from '../ui/hooks/use-action.ts';
import { Alert } from '../ui/notices/alert.tsx';
import { ErrorNotice } from '../ui/notices/error-notice.tsx';
import { NewPassphrase, newPassphraseFault, NOTHING_TYPED } from './new-passphrase.tsx';
import { PassphraseInput } from './passphrase-input.tsx';

interface PassphraseFormProps {
  /** The name of the button that sends it. */
  action: string;
  /** Whether a new passphrase is asked for, too. */
  isChange: boolean;
  /** `next` is empty where none is asked for. */
  send: (passphrase: string, next: string) => Promise<Result<unknown>>;
  onDone: () => void;
  onCancel: () => void;
}

/** Asks for the passphrase in use before something about the lock is changed. */
export function PassphraseForm({ action, isChange, send, onDone, onCancel }: PassphraseFormProps) {
  const sending = useAction();
  const [passphrase, setPassphrase] = useState('');
  const [next, setNext] = useState(NOTHING_TYPED);
  const [fault, setFault] = useState<ReturnType<typeof newPassphraseFault>>(null);
  const current = useRef<HTMLInputElement>(null);
  const refs = { first: useRef<HTMLInputElement>(null), again: useRef<HTMLInputElement>(null) };
  useEffect(() => current.current?.focus(), []);

  const submit = async (): Promise<void> => {
    // An empty one would count as a wrong try.
    if (passphrase === '') return current.current?.focus();
    const found = isChange ? newPassphraseFault(next) : null;
    setFault(found);
    if (found) return refs[found.at].current?.focus();
    const result = await sending.run(() => send(passphrase, next.first));
    if (result?.ok) onDone();
    else current.current?.focus();
  };
  return (
    <form
      class="key-form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <PassphraseInput
        label={t(isChange ? 'lock_current' : 'lock_passphrase')}
        invalid={sending.error?.kind === 'passphrase'}
        inputRef={current}
        value={passphrase}
        onInput={setPassphrase}
      />
      {isChange && (
        <NewPassphrase
          label={t('lock_new')}
          typed={next}
          wrong={fault?.at ?? null}
          refs={refs}
          onType={(typed) => {
            setFault(null);
            setNext(typed);
          }}
        />
      )}
      {fault && <Alert>{fault.text}</Alert>}
      {sending.error && <ErrorNotice error={sending.error} />}
      <div class="actions">
        <button type="submit" aria-disabled={sending.busy}>
          {action}
        </button>
        <button type="button" onClick={onCancel}>
          {t('common_not_now')}
        </button>
      </div>
    </form>
  );
}
