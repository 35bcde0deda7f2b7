import { useState } from 'preact/hooks';
import type { AppError } from '../../lib/core/errors.ts';
import type { LongRental } from '../../lib/getatext/provider.ts';
import { t } from '../../lib/i18n/t.ts';
import type { ShownMessage } from '../../lib/purchases/long-rental-messages.ts';
import type { TargetTab } from '../../lib/purchases/text-code.ts';
import { Alert } from '../ui/notices/alert.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { ErrorNotice } from '../ui/notices/error-notice.tsx';
import type { LongRentalActions } from './long-rental-actions.ts';
import { Rich } from '../ui/rich-text.tsx';
import { useAction } from '../ui/hooks/use-action.ts';
import { Timestamp } from '../ui/time.tsx';

interface TextMessageProps {
  rental: LongRental;
  message: ShownMessage;
  actions: LongRentalActions;
  announce: (text: string) => void;
}

/** One SMS, with the code in it marked, to be copied or filled into a site that the user says yes to. */
export function TextMessage({ rental, message, actions, announce }: TextMessageProps) {
  const action = useAction();
  const [target, setTarget] = useState<TargetTab | null>(null);
  const [copyFailed, setCopyFailed] = useState(false);
  const { code, text, sender, receivedAt, domain } = message;
  const marked = code === null ? null : markCode(text, code);

  const onCopy = async (): Promise<void> => {
    action.clear();
    const copied = await actions.copy(code ?? '');
    setCopyFailed(!copied);
    if (copied) announce(t('long_code_copied'));
  };
  const onFill = async (): Promise<void> => {
    const found = await action.run(() => actions.findTarget(rental, message.key));
    if (found?.ok) setTarget(found.value);
  };
  const onConfirm = async (into: TargetTab): Promise<void> => {
    setTarget(null);
    const filled = await action.run(() => actions.fillCode(rental, message.key, into));
    if (filled?.ok) announce(t('long_code_filled', { host: into.host }));
  };

  return (
    <li class="message">
      <p class="message-head">
        {sender ? <bdi>{sender}</bdi> : <span>{t('long_unknown_sender')}</span>}
        {receivedAt !== null && <Timestamp at={receivedAt} />}
      </p>
      <p class="bubble">
        {/* A text has a direction of its own. */}
        <span dir="auto">
          {marked ? (
            <>
              {marked[0]}
              <mark>
                <button type="button" dir="ltr" title={t('long_copy_this_code')} onClick={() => void onCopy()}>
                  {marked[1]}
                </button>
              </mark>
              {marked[2]}
            </>
          ) : (
            text
          )}
        </span>
      </p>
      {code !== null && !marked && (
        <p class="code" dir="ltr">
          {code}
        </p>
      )}
      {code !== null && (
        <div class="actions">
          <button type="button" class="small" onClick={() => void onCopy()}>
            {t('long_copy_code')}
          </button>
          <button type="button" class="small" aria-disabled={action.busy} onClick={() => void onFill()}>
            {t('long_fill_code')}
          </button>
          {domain !== null && <span class="hint">{t('long_code_bound', { domain })}</span>}
        </div>
      )}
      {copyFailed && <Alert>{t('common_copy_failed_code')}</Alert>}
      {action.error && <FillError error={action.error} />}
      {target && (
        <ConfirmDialog
          title={t('long_fill_question', { domain: target.domain })}
          onCancel={() => setTarget(null)}
          onConfirm={() => void onConfirm(target)}
        >
          <p>
            <Rich text="long_fill_text" parts={{ host: <strong>{target.host}</strong> }} />
          </p>
        </ConfirmDialog>
      )}
    </li>
  );
}

/** Why a code was not filled. */
function FillError({ error }: { error: AppError }) {
  if (error.kind !== 'permission') return <ErrorNotice error={error} />;
  return <Alert>{error.host ? t('long_fill_no_page_of', { host: error.host }) : t('long_fill_no_page')}</Alert>;
}

/** A text cut around the code in it: before, the code as it is written there, after. */
type MarkedText = readonly [string, string, string];

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** Finds a code in its text, even where it's written with spaces or dashes; null where it's written in another way. */
export function markCode(text: string, code: string): MarkedText | null {
  if (code === '') return null;
  const spelled = Array.from(code)
    .map(escaped)
    .join(String.raw`[\s\u00A0-]?`);
  const match =
    new RegExp(`(?<![\\p{L}\\p{N}])${spelled}(?![\\p{L}\\p{N}])`, 'u').exec(text) ??
    new RegExp(spelled, 'u').exec(text);
  if (!match) return null;
  const end = match.index + match[0].length;
  return [text.slice(0, match.index), match[0], text.slice(end)];
}
