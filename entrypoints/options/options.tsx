import { Announcer, useAnnouncer } from '../../components/ui/notices/announcer.tsx';
import { PageHeader } from '../../components/ui/page-header.tsx';
import { t } from '../../lib/i18n/t.ts';
import { Sections } from './sections.tsx';

/** The options page. */
export function Options() {
  const { text, announce } = useAnnouncer();
  return (
    <>
      <PageHeader title={t('common_options')} link={{ href: '/dashboard.html', text: t('common_dashboard') }} />
      <Sections announce={announce} />
      <Announcer text={text} />
    </>
  );
}
