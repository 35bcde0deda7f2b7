import { Brand } from '../../components/brand.tsx';
import { formatMoney } from '../../lib/i18n/format.ts';
import type { Account } from '../../lib/rentals/stored.ts';

/** The balance and the ways to the other screens; `account` is undefined until it is read. */
export function Header({ account }: { account: Account | null | undefined }) {
  return (
    <header>
      <Brand size={20} />
      <p class="balance">
        {account && account.balance !== null && (
          <>
            <span class="hint">Balance</span> <strong>{formatMoney(account.balance)}</strong>
          </>
        )}
      </p>
      <nav aria-label="Screens">
        <a href="/dashboard.html" target="_blank">
          Dashboard
        </a>
        <a href="/options.html" target="_blank">
          Options
        </a>
      </nav>
    </header>
  );
}
