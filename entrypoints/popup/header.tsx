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
  /** Locks; undefined where there's no lock, or it's locked. */
  onLock: (() => void) | undefined;
}

/** The balance and the ways to the other screens: as icons, since words of any language and font would wrap here. */
export function Header({ account, onOpenPanel, onLock }: HeaderProps) {
  return (
    <header>
      <Brand size={20} />
      <p class="balance">
        {account?.name && <bdi>{account.name}</bdi>}
        {account && account.balance !== null && (
          <Rich text="popup_balance" parts={{ amount: <strong>{formatMoney(account.balance)}</strong> }} />
        )}
      </p>
      <nav aria-label={t('common_screens')}>
        <a class="button icon" href="/dashboard.html" target="_blank" {...named(t('common_dashboard'))}>
          <Sign path="M3 3h6v6H3Zm8 0h6v6h-6Zm-8 8h6v6H3Zm8 0h6v6h-6Z" />
        </a>
        <a class="button icon" href="/options.html" target="_blank" {...named(t('common_options'))}>
          <Sign path="M3 6h7m4 0h3M3 14h3m4 0h7M14 6a2 2 0 1 1-4 0 2 2 0 0 1 4 0Zm-4 8a2 2 0 1 1-4 0 2 2 0 0 1 4 0Z" />
        </a>
      </nav>
      {onLock && (
        <button type="button" class="icon" onClick={onLock} {...named(t('lock_now'))}>
          <Sign path="M4 9h12v8H4Zm2 0a4 4 0 0 1 8 0" />
        </button>
      )}
      {onOpenPanel && (
        <button type="button" class="icon" onClick={onOpenPanel} {...named(t('popup_open_panel'))}>
          <Sign path="M2.5 3.5h15v13h-15Zm9.5 0v13" />
        </button>
      )}
    </header>
  );
}

/** A control's name for those who hear it and, while they point at it, for those who see an icon. */
const named = (name: string) => ({ 'aria-label': name, title: name });

const Sign = ({ path }: { path: string }) => (
  <svg viewBox="0 0 20 20" aria-hidden="true">
    <path d={path} />
  </svg>
);
