import { Brand } from '../../components/ui/brand.tsx';
import { Rich } from '../../components/ui/rich-text.tsx';
import { formatMoney } from '../../lib/i18n/format.ts';
import { t } from '../../lib/i18n/t.ts';
import type { Account } from '../../lib/account/items.ts';

interface HeaderProps {
  /** Undefined until it is read. */
  account: Account | null | undefined;
  /** Shows this screen in the side panel; undefined where it can't, or is there already. */
  onOpenPanel: (() => void) | undefined;
}

/** The balance and the ways to the other screens. */
export function Header({ account, onOpenPanel }: HeaderProps) {
  return (
    <header>
      <Brand size={20} />
      <p class="balance">
        {account && account.balance !== null && (
          <Rich text="popup_balance" parts={{ amount: <strong>{formatMoney(account.balance)}</strong> }} />
        )}
      </p>
      <nav aria-label={t('common_screens')}>
        <a href="/dashboard.html" target="_blank">
          {t('common_dashboard')}
        </a>
        <a href="/options.html" target="_blank">
          {t('common_options')}
        </a>
      </nav>
      {onOpenPanel && (
        <button
          type="button"
          class="icon"
          aria-label={t('popup_open_panel')}
          title={t('popup_open_panel')}
          onClick={onOpenPanel}
        >
          <svg viewBox="0 0 20 20" aria-hidden="true">
            <rect x="2.5" y="3.5" width="15" height="13" rx="2" />
            <path d="M12 3.5v13" />
          </svg>
        </button>
      )}
    </header>
  );
}
