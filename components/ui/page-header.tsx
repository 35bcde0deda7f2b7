import { t } from '../../lib/i18n/t.ts';
import { Brand } from './brand.tsx';

interface PageHeaderProps {
  title: string;
  link: { href: string; text: string };
  /** Locks; undefined where there's no lock, or it's locked. */
  onLock?: (() => void) | undefined;
}

/** The head of a full page, with a link to another one. */
export function PageHeader({ title, link, onLock }: PageHeaderProps) {
  return (
    <header>
      <Brand size={32} />
      <h1>{title}</h1>
      <nav aria-label={t('common_screens')}>
        <a href={link.href}>{link.text}</a>
      </nav>
      {onLock && (
        <button type="button" onClick={onLock}>
          {t('lock_now')}
        </button>
      )}
    </header>
  );
}
