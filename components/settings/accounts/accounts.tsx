import { useRef, useState } from 'preact/hooks';
import type { Result } from '../../../lib/core/errors.ts';
import { t } from '../../../lib/i18n/t.ts';
import { describeError } from '../../../lib/i18n/describe-error.ts';
import { Alert } from '../../ui/notices/alert.tsx';
import type { Announce } from '../../ui/notices/announcer.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useAction } from '../../ui/hooks/use-action.ts';
import { useProvider } from '../../ui/hooks/use-provider.tsx';
import { AddAccount, type NewAccount } from './add-account.tsx';
import { AccountRow } from './account-row.tsx';

/** An account that the user has named. */
export interface ShownAccount {
  id: string;
  name: string;
}

interface AccountsProps {
  /** The account in use, by its id. */
  inUse: string;
  /** Those at the server in use; fewer than two while there is one account alone. */
  accounts: readonly ShownAccount[];
  /** Whether a key is the one in use. */
  isInUse: (apiKey: string) => Promise<boolean>;
  add: (account: NewAccount) => Promise<Result<unknown>>;
  use: (id: string) => Promise<Result<unknown>>;
  rename: (id: string, name: string) => Promise<Result<unknown>>;
  remove: (id: string) => Promise<Result<unknown>>;
  announce: Announce;
}

/** One person's two accounts, such as one for work and one for home: added, named, switched by hand, and removed. */
export function Accounts({ inUse, accounts, isInUse, add, use, rename, remove, announce }: AccountsProps) {
  const action = useAction();
  const { name: provider } = useProvider();
  const heading = useRef<HTMLHeadingElement>(null);
  const [isAdding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<ShownAccount | null>(null);
  const isPair = accounts.length > 1;

  /** Does something and says so; `true` once it is done. */
  const act = async (task: () => Promise<Result<unknown>>, said: string): Promise<boolean> => {
    announce('');
    const result = await action.run(task);
    if (result?.ok) announce(said);
    return result?.ok ?? false;
  };
  const addOne = async (account: NewAccount): Promise<void> => {
    if (!(await act(() => add(account), t('accounts_added', { name: account.name, current: account.nameInUse }))))
      return;
    setAdding(false);
    // What had the focus is gone.
    heading.current?.focus();
  };
  const removeOne = async (account: ShownAccount): Promise<void> => {
    setLeaving(null);
    if (await act(() => remove(account.id), t('accounts_removed', { name: account.name }))) heading.current?.focus();
  };
  const other = accounts.find(({ id }) => id !== leaving?.id);
  return (
    <div class="part" role="group" aria-labelledby="accounts">
      <h3 id="accounts" ref={heading} tabIndex={-1}>
        {t('accounts_title')}
      </h3>
      <p class="hint">{t(isPair ? 'accounts_hint' : 'accounts_intro')}</p>
      {isPair ? (
        <ul class="rows">
          {accounts.map((account) => (
            <AccountRow
              key={account.id}
              account={account}
              isInUse={account.id === inUse}
              taken={accounts.filter(({ id }) => id !== account.id).map(({ name }) => name)}
              busy={action.busy}
              onUse={() => void act(() => use(account.id), t('accounts_used', { name: account.name }))}
              onRename={(name) => act(() => rename(account.id, name), t('accounts_renamed', { name }))}
              onRemove={() => setLeaving(account)}
            />
          ))}
        </ul>
      ) : (
        <>
          <div class="actions">
            <button type="button" aria-expanded={isAdding} onClick={() => setAdding(!isAdding)}>
              {t('accounts_add')}
            </button>
          </div>
          {isAdding && (
            <AddAccount
              nameInUse={accounts[0]?.name ?? t('accounts_home')}
              busy={action.busy}
              isInUse={isInUse}
              onAdd={addOne}
            />
          )}
        </>
      )}
      {action.error && <Alert>{describeError(action.error, provider).sentence}</Alert>}
      {leaving && (
        <ConfirmDialog
          title={t('accounts_remove_question', { name: leaving.name })}
          onCancel={() => setLeaving(null)}
          onConfirm={() => void removeOne(leaving)}
        >
          <p>{t('accounts_remove_text')}</p>
          {leaving.id === inUse && other && <p>{t('accounts_remove_next', { name: other.name })}</p>}
        </ConfirmDialog>
      )}
    </div>
  );
}
