import nginx from '../../docs/push/nginx-nchan.conf?raw';
import { PageHeader } from '../../components/ui/page-header.tsx';
import { ProviderLink, useProvider } from '../../components/ui/hooks/use-provider.tsx';
import { Rich } from '../../components/ui/rich-text.tsx';
import { t } from '../../lib/i18n/t.ts';

const code = (text: string) => <code dir="ltr">{text}</code>;

/** How to set a push channel up: with ntfy, or with an nginx of one's own. */
export function PushHelp() {
  const { url } = useProvider();
  const profile = (
    <ProviderLink>
      <bdi>{new URL(url).host}</bdi>
    </ProviderLink>
  );
  return (
    <>
      <PageHeader title={t('push_help_title')} link={{ href: '/options.html#push', text: t('common_options') }} />
      <main>
        <section aria-labelledby="what">
          <h2 id="what">{t('push_help_what')}</h2>
          <p>{t('push_help_what_text')}</p>
        </section>
        <section aria-labelledby="ntfy">
          <h2 id="ntfy">{t('push_help_ntfy')}</h2>
          <ol class="bullets">
            <li>
              <Rich text="push_help_ntfy_topic" parts={{ topic: code('gat-') }} />
            </li>
            <li>
              <Rich
                text="push_help_ntfy_webhook"
                parts={{ site: profile, address: code('https://ntfy.sh/your-topic') }}
              />
            </li>
            <li>
              <Rich text="push_help_ntfy_options" parts={{ address: code('wss://ntfy.sh/your-topic/ws') }} />
            </li>
            <li>{t('push_help_ntfy_phone')}</li>
          </ol>
        </section>
        <section aria-labelledby="nginx">
          <h2 id="nginx">{t('push_help_nginx')}</h2>
          <p>{t('push_help_nginx_text')}</p>
          <pre tabIndex={0} dir="ltr" lang="en" aria-label={t('push_help_nginx_code')}>
            {nginx}
          </pre>
        </section>
      </main>
    </>
  );
}
