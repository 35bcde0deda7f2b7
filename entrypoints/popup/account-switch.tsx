import { useState } from 'preact/hooks';
import { LazyErrorNotice } from '../../components/rent-form/rent-card.tsx';
import { useStored } from '../../components/ui/hooks/use-stored.ts';
import { accountsAt, namedAccountsItem } from '../../lib/account/named-accounts.ts';
import type { AppError } from '../../lib/core/errors.ts';
import { t } from '../../lib/i18n/t.ts';
import { call } from '../../lib/messaging/client.ts';

interface AccountSwitchProps {
  /** The account in use, by its id. */
  inUse: string;
  server: string;
}

/** Switches between the user's two accounts, by hand. One button, so that the focus stays where it is. */
export function AccountSwitch({ inUse, server }: AccountSwitchProps) {
  const stored = useStored(namedAccountsItem);
  const [busy, setBusy] = useState(false);
  const [used, setUsed] = useState('');
  const [error, setError] = useState<AppError | null>(null);
  const other = stored && accountsAt(stored, server).find(({ ids }) => ids[0] !== inUse);
  if (!other) return null;
  const { ids, name } = other;
  const use = async (): Promise<void> => {
    setBusy(true);
    setUsed('');
    const switched = await call('switchAccount', { id: ids[0] ?? '' });
    setBusy(false);
    setError(switched.ok ? null : switched.error);
    if (switched.ok) setUsed(name);
  };
  return (
    <>
      <button type="button" class="quiet small" aria-disabled={busy} onClick={() => !busy && void use()}>
        {t('accounts_use', { name })}
      </button>
      <span role="status" class="visually-hidden">
        {used !== '' && t('accounts_used', { name: used })}
      </span>
      {error && <LazyErrorNotice error={error} />}
    </>
  );
}
