import { useState } from 'preact/hooks';
import { Shortcuts } from '../../../components/settings/shortcuts.tsx';
import { lazy } from '../../../components/ui/lazy.tsx';
import { t } from '../../../lib/i18n/t.ts';
import { canOpenShortcutSettings, openShortcutSettings, readShortcuts } from '../../../lib/platform/commands.ts';
import { extensionVersion } from '../../../lib/platform/lifecycle.ts';
import type { Section } from '../section.ts';

const Diagnostics = lazy(async () => (await import('./diagnostics.tsx')).Diagnostics);

/** Which version this is and whose, its shortcuts, what it sees, and the licenses of what is in it. */
export const aboutSection: Section = {
  id: 'about',
  title: 'options_about',
  Content: () => (
    <>
      <p>
        <strong>{t('about_version', { name: t('extension_name'), version: extensionVersion() })}</strong>
        <br />
        {t('about_independent')}
      </p>
      <p>
        <a href="/welcome.html">{t('about_introduction')}</a>
      </p>
      <div class="part" role="group" aria-labelledby="shortcuts">
        <h3 id="shortcuts">{t('about_shortcuts')}</h3>
        <Shortcuts read={readShortcuts} change={canOpenShortcutSettings() ? () => void openShortcutSettings() : null} />
      </div>
      <div class="part" role="group" aria-labelledby="privacy">
        <h3 id="privacy">{t('about_privacy')}</h3>
        <p>{t('about_privacy_text')}</p>
      </div>
      <div class="part" role="group" aria-labelledby="diagnostics">
        <h3 id="diagnostics">{t('diagnostics_title')}</h3>
        <Diagnostics />
      </div>
      <div class="part" role="group" aria-labelledby="licences">
        <h3 id="licences">{t('about_licences')}</h3>
        <PackagedText title={t('about_licence')} path="/LICENSE" />
        <PackagedText title={t('about_notice')} path="/NOTICE" />
      </div>
    </>
  ),
};

/** A text file of the package, read when it is opened: browsers would save it instead of showing it. */
function PackagedText({ title, path }: { title: string; path: string }) {
  const [text, setText] = useState<string | null>(null);
  const read = async (): Promise<void> => {
    const answer = await fetch(path).catch(() => null);
    setText(answer?.ok ? await answer.text() : t('about_unreadable'));
  };
  return (
    <details onToggle={(event) => event.currentTarget.open && text === null && void read()}>
      <summary>{title}</summary>
      {text !== null && (
        <pre class="wrapped" dir="ltr" lang="en" tabIndex={0} aria-label={title}>
          {text}
        </pre>
      )}
    </details>
  );
}
