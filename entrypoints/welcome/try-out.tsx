import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import { describeError } from '../../lib/i18n/describe-error.ts';
import { formatPhoneNumber } from '../../lib/i18n/format.ts';
import { PracticeSite, type CodeKind } from './practice-site.tsx';
import { MADE_UP_CODE, MADE_UP_NUMBER, useTryOut, type TryOut as Trial } from './use-try-out.ts';
import { Alert } from '../../components/ui/notices/alert.tsx';

/** Step 3: a made-up site, and beside it what the extension does there. `onTried`: a code was filled. */
export function TryOut({ onTried }: { onTried: () => void }) {
  const trial = useTryOut(onTried);
  const [kind, setKind] = useState<CodeKind>('single');
  const [round, setRound] = useState(0);
  const restart = (next: CodeKind): void => {
    trial.reset();
    setKind(next);
    setRound((before) => before + 1);
  };
  return (
    <>
      <p>{t('welcome_try_text')}</p>
      <fieldset class="choice">
        <legend>{t('try_kind')}</legend>
        {(['single', 'boxes'] as const).map((one) => (
          <label key={one}>
            <input type="radio" name="code-kind" checked={kind === one} onChange={() => restart(one)} />
            <span>{one === 'single' ? t('try_single') : t('try_boxes')}</span>
          </label>
        ))}
      </fieldset>
      <div class="try-out">
        <PracticeSite key={round} kind={kind} />
        <div class="practice-extension">
          <p class="made-up">
            <bdi dir="ltr">{formatPhoneNumber(MADE_UP_NUMBER)}</bdi>
          </p>
          <p role="status">{phaseText(trial)}</p>
          {trial.phase === 'code' && (
            <blockquote class="sms">
              <p class="hint">{t('try_message', { site: t('try_site') })}</p>
              <p>{t('try_message_text', { code: MADE_UP_CODE })}</p>
            </blockquote>
          )}
          {trial.error && <Alert>{describeError(trial.error).sentence}</Alert>}
          <div class="actions">
            <button
              type="button"
              class={trial.phase === 'start' ? 'primary' : undefined}
              aria-disabled={trial.phase === 'waiting'}
              onClick={() => trial.phase !== 'waiting' && void trial.fillNumber()}
            >
              {t('try_fill_number')}
            </button>
            <button
              type="button"
              class={trial.phase === 'number' ? 'primary' : undefined}
              aria-disabled={trial.phase === 'waiting'}
              onClick={() => trial.phase !== 'waiting' && trial.sendCode()}
            >
              {t('try_send_code')}
            </button>
            <button type="button" aria-disabled={!trial.canUndo} onClick={() => trial.canUndo && void trial.undo()}>
              {t('common_undo')}
            </button>
            <button type="button" class="quiet" onClick={() => restart(kind)}>
              {t('try_again')}
            </button>
          </div>
        </div>
      </div>
    </>
  );
}

function phaseText({ phase, undone }: Trial): string {
  if (undone !== null) return undone ? t('try_undone') : t('try_not_undone');
  switch (phase) {
    case 'start':
      return t('try_intro');
    case 'number':
      return t('try_number_filled');
    case 'waiting':
      return t('try_waiting');
    case 'code':
      return t('try_code_filled');
  }
}
