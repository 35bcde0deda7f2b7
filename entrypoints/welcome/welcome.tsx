import { useEffect, useState } from 'preact/hooks';
import { Announcer, useAnnouncer } from '../../components/ui/notices/announcer.tsx';
import { PageHeader } from '../../components/ui/page-header.tsx';
import { Rich } from '../../components/ui/rich-text.tsx';
import { Keys, Shortcuts, useShortcutKeys } from '../../components/settings/shortcuts.tsx';
import { useStored } from '../../components/ui/hooks/use-stored.ts';
import { t } from '../../lib/i18n/t.ts';
import { canOpenShortcutSettings, openShortcutSettings, readShortcuts } from '../../lib/platform/commands.ts';
import { isPinned, pinningWay } from '../../lib/platform/toolbar.ts';
import { Connect } from './connect.tsx';
import { Introduction } from './introduction.tsx';
import { Step, StepList, type StepInfo } from './steps.tsx';
import { TryOut } from './try-out.tsx';
import { accountItem } from '../../lib/account/items.ts';

/** The first page that a user sees: what this is, three steps to begin, and what comes next. */
export function Welcome() {
  const { text, announce } = useAnnouncer();
  const account = useStored(accountItem);
  const pinned = usePinned();
  const keys = useShortcutKeys(readShortcuts);
  const [isTried, setTried] = useState(false);
  const steps: [StepInfo, StepInfo, StepInfo] = [
    { id: 'connect', number: 1, title: t('welcome_connect'), isDone: Boolean(account) },
    { id: 'keep', number: 2, title: t('welcome_keep'), isDone: pinned === true },
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
          <p>{pinned ? t('welcome_pinned') : pinningWay() === 'gear' ? t('welcome_pin_firefox') : t('welcome_pin')}</p>
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

/** Whether the extension's button is in the toolbar, checked again whenever the user comes back to the page. */
function usePinned(): boolean | null {
  const [pinned, setPinned] = useState<boolean | null>(null);
  useEffect(() => {
    const look = (): void => void isPinned().then(setPinned);
    look();
    addEventListener('focus', look);
    // The menu of extensions belongs to the window: no event says that it closed, but the pointer comes back.
    document.documentElement.addEventListener('pointerenter', look);
    return () => {
      removeEventListener('focus', look);
      document.documentElement.removeEventListener('pointerenter', look);
    };
  }, []);
  return pinned;
}
