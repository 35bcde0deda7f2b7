import { useEffect, useState } from 'preact/hooks';
import { Rich } from '../../components/ui/rich-text.tsx';
import { t } from '../../lib/i18n/t.ts';
import { popupShortcut } from '../../lib/platform/commands.ts';

/** In the side panel: how to let it see the page in front. */
export function UnseenPage() {
  const [shortcut, setShortcut] = useState<string | null>(null);
  useEffect(() => {
    void popupShortcut().then(setShortcut, () => undefined);
  }, []);
  return (
    <p class="info" role="status">
      {shortcut === null ? (
        t('popup_unseen_button')
      ) : (
        <Rich text="popup_unseen" parts={{ shortcut: <kbd>{shortcut}</kbd> }} />
      )}
    </p>
  );
}
