import { Brand } from '../../components/ui/brand.tsx';
import { useProvider } from '../../components/ui/hooks/use-provider.tsx';
import { t } from '../../lib/i18n/t.ts';

/** The popup before there is a key. */
export function Welcome() {
  const { name: provider } = useProvider();
  return (
    <section class="card welcome">
      <Brand size={48} />
      <h1>{t('popup_welcome_title')}</h1>
      <p>{t('popup_welcome_text', { provider })}</p>
      <a class="button primary wide" href="/options.html" target="_blank">
        {t('popup_add_key')}
      </a>
    </section>
  );
}
