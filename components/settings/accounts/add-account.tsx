import { useId, useRef, useState } from 'preact/hooks';
import { t } from '../../../lib/i18n/t.ts';
import { MAX_ACCOUNT_NAME } from '../../../lib/core/account-name.ts';
import { Alert } from '../../ui/notices/alert.tsx';
import { nameFault } from './account-names.ts';

/** A second account as the user gives it: its name and key, and a name for the one in use. */
export interface NewAccount {
  nameInUse: string;
  name: string;
  apiKey: string;
}

interface AddAccountProps {
  /** What the account in use is called until the user says otherwise. */
  nameInUse: string;
  busy: boolean;
  /** Whether a key is the one in use. */
  isInUse: (apiKey: string) => Promise<boolean>;
  onAdd: (account: NewAccount) => Promise<void>;
}

type Fault = ReturnType<typeof nameFault> | 'key_empty' | 'accounts_same_key';

/** Asks for what a second account is called, and for its key. */
export function AddAccount({ nameInUse, busy, isInUse, onAdd }: AddAccountProps) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState<NewAccount>({ nameInUse, name: t('accounts_work'), apiKey: '' });
  const [fault, setFault] = useState<{ at: keyof NewAccount; why: Fault } | null>(null);

  const faultIn = async (account: NewAccount): Promise<typeof fault> => {
    const first = nameFault(account.nameInUse, []);
    if (first) return { at: 'nameInUse', why: first };
    const second = nameFault(account.name, [account.nameInUse]);
    if (second) return { at: 'name', why: second };
    if (account.apiKey === '') return { at: 'apiKey', why: 'key_empty' };
    return (await isInUse(account.apiKey)) ? { at: 'apiKey', why: 'accounts_same_key' } : null;
  };
  const save = async (): Promise<void> => {
    const { nameInUse: first, name, apiKey } = draft;
    const account = { nameInUse: first.trim(), name: name.trim(), apiKey: apiKey.trim() };
    const found = await faultIn(account);
    setFault(found);
    if (found) form.current?.querySelector<HTMLInputElement>(`[name="${found.at}"]`)?.focus();
    else await onAdd(account);
  };
  const field = (name: keyof NewAccount, label: string) => {
    const isKey = name === 'apiKey';
    return (
      <div class="field">
        <label for={`${id}-${name}`}>{label}</label>
        <input
          id={`${id}-${name}`}
          name={name}
          class={isKey ? 'masked' : undefined}
          type="text"
          dir={isKey ? 'ltr' : 'auto'}
          autoComplete="off"
          autocapitalize={isKey ? 'off' : undefined}
          spellcheck={false}
          maxLength={isKey ? undefined : MAX_ACCOUNT_NAME}
          data-1p-ignore
          data-lpignore="true"
          aria-invalid={fault?.at === name}
          value={draft[name]}
          onInput={(event) => {
            setFault(null);
            setDraft({ ...draft, [name]: event.currentTarget.value });
          }}
        />
      </div>
    );
  };
  return (
    <form
      ref={form}
      class="key-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {field('nameInUse', t('accounts_name_in_use'))}
      {field('name', t('accounts_name_second'))}
      {field('apiKey', t('accounts_key_second'))}
      {fault?.why && <Alert>{t(fault.why)}</Alert>}
      <div class="actions">
        <button type="submit" aria-disabled={busy}>
          {t('accounts_save')}
        </button>
      </div>
    </form>
  );
}
