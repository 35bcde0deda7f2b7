import { useId } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import { pickableCodes } from '../../lib/sms/pickable-codes.ts';

interface ArrivedTextProps {
  text: string;
  /** The code as it stands; null where there is none. */
  code: string | null;
  busy: boolean;
  onCopy: () => void;
  /** Null where the rental is over: a code would serve nobody. */
  onPick: ((code: string) => void) | null;
  /** Null where the rental is over, or another button says it. */
  onDone: (() => void) | null;
}

/** A text in which no code was read, as it came, and what in it could be one. */
export function ArrivedText({ text, code, busy, onCopy, onPick, onDone }: ArrivedTextProps) {
  const id = useId();
  const codes = onPick ? pickableCodes(text).filter((one) => one !== code) : [];
  return (
    <>
      {/* A text has lines and a direction of its own. */}
      <p class="info" dir="auto" style={{ whiteSpace: 'pre-line' }}>
        {text}
      </p>
      <div class="actions">
        <button type="button" onClick={onCopy}>
          {t('common_copy')}
        </button>
        {onDone && (
          <button type="button" aria-disabled={busy} onClick={onDone}>
            {t('rental_done')}
          </button>
        )}
      </div>
      {codes.length > 0 && (
        <div class="site-access" role="group" aria-labelledby={id}>
          <p id={id} class="hint">
            {t('rental_text_pick')}
          </p>
          <div class="actions">
            {codes.map((one) => (
              <button key={one} type="button" class="small" aria-disabled={busy} onClick={() => onPick?.(one)}>
                <bdi>{t('rental_use_code', { code: one })}</bdi>
              </button>
            ))}
          </div>
        </div>
      )}
    </>
  );
}
