import { useState } from 'preact/hooks';
import { Announcer, useAnnouncer } from '../../components/ui/notices/announcer.tsx';
import { PageHeader } from '../../components/ui/page-header.tsx';
import { Rich } from '../../components/ui/rich-text.tsx';
import { Keys, Shortcuts, useShortcutKeys } from '../../components/settings/shortcuts.tsx';
import { useStored } from '../../components/ui/hooks/use-stored.ts';
import { t } from '../../lib/i18n/t.ts';
import { canOpenShortcutSettings, openShortcutSettings, readShortcuts } from '../../lib/platform/commands.ts';
import { pinningWay } from '../../lib/platform/toolbar.ts';
import { Connect } from './connect.tsx';
import { Introduction } from './introduction.tsx';
import { Step, StepList, type StepInfo } from './steps.tsx';
import { TryOut } from './try-out.tsx';
import { usePinned } from './use-pinned.ts';
import { accountItem } from '../../lib/account/items.ts';

/** The first page that a person sees: what this is, three steps to begin, and what comes then. */
export function Welcome() {
  const { text, announce } = useAnnouncer();
  const account = useStored(accountItem);
  const isPinned = usePinned();
  const keys = useShortcutKeys(readShortcuts);
  const [isTried, setTried] = useState(false);
  const steps: [StepInfo, StepInfo, StepInfo] = [
    { id: 'connect', number: 1, title: t('welcome_connect'), isDone: Boolean(account) },
    { id: 'keep', number: 2, title: t('welcome_keep'), isDone: isPinned === true },
    { id: 'try', number: 3, title: t('welcome_try'), isDone: isTried },
  ];
  const [connect, keep, tryOut] = steps;
  return (
    <>
      <PageHeader title={t('extension_name')} link={{ href: '/options.html', text: t('common_options') }} />
      <main>
        <Introduction />
        <StepList steps={steps} />
        <Step {...connect}>
          <Connect account={account} announce={announce} />
        </Step>
        <Step {...keep}>
          <p>
            {isPinned ? t('welcome_pinned') : pinningWay() === 'gear' ? t('welcome_pin_firefox') : t('welcome_pin')}
          </p>
          <Shortcuts
            read={readShortcuts}
            change={canOpenShortcutSettings() ? () => void openShortcutSettings() : null}
          />
        </Step>
        <Step {...tryOut}>
          <TryOut onTried={() => setTried(true)} />
        </Step>
        <footer>
          <p>
            {keys?.popup ? (
              <Rich text="welcome_next" parts={{ keys: <Keys keys={keys.popup} /> }} />
            ) : (
              t('welcome_next_button')
            )}
          </p>
          <p class="hint">
            {t('welcome_again')} {t('about_independent')}
          </p>
        </footer>
      </main>
      <Announcer text={text} />
    </>
  );
}
