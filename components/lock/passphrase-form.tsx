import type { ComponentChildren } from 'preact';
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
  /** The passphrase in use, a new one, or both. */
  asks: 'current' | 'new' | 'both';
  /** What stands above the boxes. */
  children?: ComponentChildren;
  /** What isn't asked for is empty. */
  send: (passphrase: string, next: string) => Promise<Result<unknown>>;
  onDone: () => void;
  /** Missing where there's nothing to go back to. */
  onCancel?: () => void;
}

/** Asks for passphrases to set a lock up, to change it, or to take it away. */
export function PassphraseForm({ action, asks, children, send, onDone, onCancel }: PassphraseFormProps) {
  const needsCurrent = asks !== 'new';
  const needsNew = asks !== 'current';
  const sending = useAction();
  const [passphrase, setPassphrase] = useState('');
  const [next, setNext] = useState(NOTHING_TYPED);
  const [fault, setFault] = useState<ReturnType<typeof newPassphraseFault>>(null);
  const current = useRef<HTMLInputElement>(null);
  const refs = { first: useRef<HTMLInputElement>(null), again: useRef<HTMLInputElement>(null) };
  useEffect(() => current.current?.focus(), []);

  const submit = async (): Promise<void> => {
    // An empty one would count as a wrong try.
    if (needsCurrent && passphrase === '') return current.current?.focus();
    const found = needsNew ? newPassphraseFault(next) : null;
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
      {children}
      {needsCurrent && (
        <PassphraseInput
          label={t(needsNew ? 'lock_current' : 'lock_passphrase')}
          invalid={sending.error?.kind === 'passphrase'}
          inputRef={current}
          value={passphrase}
          onInput={setPassphrase}
        />
      )}
      {needsNew && (
        <NewPassphrase
          label={t(needsCurrent ? 'lock_new' : 'lock_passphrase')}
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
        {onCancel && (
          <button type="button" onClick={onCancel}>
            {t('common_not_now')}
          </button>
        )}
      </div>
    </form>
  );
}
