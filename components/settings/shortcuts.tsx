import { Fragment } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';

interface ShortcutsProps {
  /** The keys as they are set now; empty where none is. */
  read: () => Promise<ShortcutKeys>;
  /** Opens the browser's page for them; null where it has none that can be opened. */
  change: (() => void) | null;
}

/** The keys of each shortcut, joined by `+`, or in a Mac's symbols, as the browser gives them. */
interface ShortcutKeys {
  popup: string;
  fill: string;
}

/** The keyboard shortcuts as they are set, with the way to change them. */
export function Shortcuts({ read, change }: ShortcutsProps) {
  const keys = useShortcutKeys(read);
  return (
    <>
      <dl class="shortcuts">
        <div>
          <dt>{keys && <Keys keys={keys.popup} />}</dt>
          <dd>{t('shortcuts_popup')}</dd>
        </div>
        <div>
          <dt>{keys && <Keys keys={keys.fill} />}</dt>
          <dd>{t('shortcuts_fill')}</dd>
        </div>
      </dl>
      {change ? (
        <button type="button" class="link" onClick={change}>
          {t('shortcuts_change')}
        </button>
      ) : (
        <p class="hint">{t('shortcuts_change_words')}</p>
      )}
    </>
  );
}

/** The keys as they are set, read again when the user comes back from changing them; undefined at first. */
export function useShortcutKeys(read: () => Promise<ShortcutKeys>): ShortcutKeys | undefined {
  const [keys, setKeys] = useState<ShortcutKeys>();
  useEffect(() => {
    const readNow = (): void => void read().then(setKeys, () => undefined);
    readNow();
    addEventListener('focus', readNow);
    return () => removeEventListener('focus', readNow);
  }, [read]);
  return keys;
}

/** Keys to press together. */
export function Keys({ keys }: { keys: string }) {
  if (keys === '') return <span class="hint">{t('shortcuts_none')}</span>;
  // Keys stand in the order of the keyboard, whatever the direction of the text.
  return (
    <bdi dir="ltr">
      {keys.split('+').map((key, index) => (
        <Fragment key={index}>
          {index > 0 && ' + '}
          <kbd>{key}</kbd>
        </Fragment>
      ))}
    </bdi>
  );
}
