import { useContext, useRef, useState } from 'preact/hooks';
import type { Result } from '../lib/getatext/errors.ts';
import { formatMoney } from '../lib/i18n/format.ts';
import { describeError } from '../lib/messaging/describe-error.ts';
import type { Account } from '../lib/rentals/stored.ts';
import type { Announce } from './announcer.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { Alert, ProviderContext } from './error-notice.tsx';
import { useAction } from './use-action.ts';

/** What {@link AccountSection} needs. */
export interface AccountSectionProps {
  account: Account | null;
  /** How many rentals still need the key. */
  liveRentals: number;
  /** Runs before a key is checked; false where something else is to be put right first. */
  prepare?: () => Promise<boolean>;
  connect: (apiKey: string) => Promise<Result<{ balance: number }>>;
  disconnect: () => Promise<Result<unknown>>;
  announce: Announce;
}

/** The API key: pasting, checking and removing it. A stored key is never shown. */
export function AccountSection({ account, liveRentals, prepare, connect, disconnect, announce }: AccountSectionProps) {
  const provider = useContext(ProviderContext);
  const action = useAction();
  const input = useRef<HTMLInputElement>(null);
  const [key, setKey] = useState('');
  const [empty, setEmpty] = useState(false);
  const [asking, setAsking] = useState(false);

  const save = async (): Promise<void> => {
    setEmpty(key.trim() === '');
    announce('');
    if (key.trim() === '') {
      action.clear();
      input.current?.focus();
      return;
    }
    if (prepare && !(await prepare())) return;
    const result = await action.run(() => connect(key.trim()));
    if (result?.ok) {
      setKey('');
      announce(`Connected. Balance ${formatMoney(result.value.balance)}`);
    } else if (result) {
      input.current?.focus();
    }
  };
  const remove = async (): Promise<void> => {
    setAsking(false);
    announce('');
    const result = await action.run(disconnect);
    if (result?.ok) {
      announce('Key removed');
      input.current?.focus();
    }
  };
  const invalid = empty || action.error?.kind === 'auth';
  return (
    <section aria-labelledby="account">
      <h2 id="account">Account</h2>
      {account ? (
        <div class="connected">
          <p>
            <strong>Key saved</strong>
            {account.balance !== null && <span class="hint"> · Balance {formatMoney(account.balance)}</span>}
          </p>
          <button
            type="button"
            aria-disabled={action.busy}
            onClick={() => (liveRentals > 0 ? setAsking(true) : void remove())}
          >
            Remove key
          </button>
        </div>
      ) : (
        <p>
          Your key is on your profile page at{' '}
          <a href={provider.url} target="_blank" rel="noreferrer">
            {new URL(provider.url).host}
          </a>
          . It is checked by asking for your balance; that costs nothing.
        </p>
      )}
      <form
        class="key-form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <label for="api-key">API key</label>
        <div class="row">
          <input
            ref={input}
            id="api-key"
            class="masked"
            type="text"
            name="getatext-key"
            autoComplete="off"
            autocapitalize="off"
            spellcheck={false}
            data-1p-ignore
            data-lpignore="true"
            placeholder={account ? 'Paste another key to replace it' : provider.name === 'GetAText' ? 'sk_…' : 'Key'}
            aria-invalid={invalid}
            value={key}
            onInput={(event) => {
              setEmpty(false);
              setKey(event.currentTarget.value);
            }}
          />
          <button type="submit" class="primary" aria-disabled={action.busy}>
            Save key
          </button>
        </div>
        {empty && <Alert>Paste your API key first.</Alert>}
        {action.error && <Alert>{describeError(action.error, provider.name).sentence}</Alert>}
        {account?.error && !action.error && <Alert>{describeError(account.error, provider.name).sentence}</Alert>}
      </form>
      {asking && (
        <ConfirmDialog
          title="Remove the key now?"
          onCancel={() => setAsking(false)}
          onConfirm={() => void remove()}
        >
          <p>
            {liveRentals === 1 ? 'A number is' : `${liveRentals} numbers are`} still rented. Without the key their codes
            can’t be fetched, and they can’t be cancelled from here.
          </p>
        </ConfirmDialog>
      )}
    </section>
  );
}
