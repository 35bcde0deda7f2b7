import { useRef, useState } from 'preact/hooks';
import type { AppError, Result } from '../../lib/core/errors.ts';
import { formatMoney } from '../../lib/i18n/format.ts';
import { plural } from '../../lib/i18n/plural.ts';
import { t } from '../../lib/i18n/t.ts';
import { describeError } from '../../lib/i18n/describe-error.ts';
import { Alert } from '../ui/notices/alert.tsx';
import type { Announce } from '../ui/notices/announcer.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { isAccessError } from '../ui/notices/error-notice.tsx';
import { ProviderLink, useProvider } from '../ui/hooks/use-provider.tsx';
import { Rich } from '../ui/rich-text.tsx';
import { useAction } from '../ui/hooks/use-action.ts';
import type { Account } from '../../lib/account/items.ts';

export interface ApiKeyProps {
  account: Account | null;
  /** How many rentals still need the key. */
  liveRentals: number;
  /** Runs before a key is checked; false where something else has to be fixed first. */
  prepare?: () => Promise<boolean>;
  connect: (apiKey: string) => Promise<Result<{ balance: number }>>;
  disconnect: () => Promise<Result<unknown>>;
  announce: Announce;
}

/** Whether the key itself may be what was refused. */
const mayBeWrong = (error: AppError | null): boolean =>
  error?.kind === 'auth' && error.why !== 'account' && error.why !== 'missing';

/** The API key: pasting, checking and removing it. A stored key is never shown. */
export function ApiKey({ account, liveRentals, prepare, connect, disconnect, announce }: ApiKeyProps) {
  const provider = useProvider();
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
      announce(t('key_connected', { balance: formatMoney(result.value.balance) }));
    } else if (result) {
      input.current?.focus();
    }
  };
  const remove = async (): Promise<void> => {
    setAsking(false);
    announce('');
    const result = await action.run(disconnect);
    if (result?.ok) {
      announce(t('key_removed'));
      input.current?.focus();
    }
  };
  const error = action.error ?? account?.error;
  const invalid = empty || mayBeWrong(action.error);
  return (
    <>
      {account ? (
        <div class="connected">
          <p>
            <strong>{t('key_saved')}</strong>
            {account.name !== undefined && <bdi>{account.name}</bdi>}
            {account.balance !== null && (
              <span class="hint">{t('key_balance', { balance: formatMoney(account.balance) })}</span>
            )}
          </p>
          {/* Of two, each is removed by its name. */}
          {account.name === undefined && (
            <button
              type="button"
              aria-disabled={action.busy}
              onClick={() => (liveRentals > 0 ? setAsking(true) : void remove())}
            >
              {t('key_remove')}
            </button>
          )}
        </div>
      ) : (
        <p>
          <Rich
            text="key_where"
            parts={{
              site: (
                <ProviderLink>
                  <bdi>{new URL(provider.url).host}</bdi>
                </ProviderLink>
              ),
            }}
          />
        </p>
      )}
      <form
        class="key-form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <label for="api-key">{t('key_label')}</label>
        <div class="row">
          <input
            ref={input}
            id="api-key"
            class="masked"
            type="text"
            dir={account && key === '' ? undefined : 'ltr'}
            name="getatext-key"
            autoComplete="off"
            autocapitalize="off"
            spellcheck={false}
            data-1p-ignore
            data-lpignore="true"
            placeholder={
              account ? t('key_placeholder_replace') : provider.name === 'GetAText' ? 'sk_…' : t('key_placeholder')
            }
            aria-invalid={invalid}
            value={key}
            onInput={(event) => {
              setEmpty(false);
              setKey(event.currentTarget.value);
            }}
          />
          <button type="submit" class={account ? undefined : 'primary'} aria-disabled={action.busy}>
            {t('key_save')}
          </button>
        </div>
        {empty && <Alert>{t('key_empty')}</Alert>}
        {error && !isAccessError(error, provider.url) && <Alert>{describeError(error, provider.name).sentence}</Alert>}
      </form>
      {asking && (
        <ConfirmDialog
          title={t('key_remove_question')}
          onCancel={() => setAsking(false)}
          onConfirm={() => void remove()}
        >
          <p>{plural('key_remove_text', liveRentals)}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
