import { t } from '../../lib/i18n/t.ts';
import { Brand } from './brand.tsx';

/** The head of a full page, with a link to another one. */
export function PageHeader({ title, link }: { title: string; link: { href: string; text: string } }) {
  return (
    <header>
      <Brand size={32} />
      <h1>{title}</h1>
      <nav aria-label={t('common_screens')}>
        <a href={link.href}>{link.text}</a>
      </nav>
    </header>
  );
}
