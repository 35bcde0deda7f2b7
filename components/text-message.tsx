import { useState } from 'preact/hooks';
import type { LongRental } from '../lib/getatext/provider.ts';
import type { ShownMessage } from '../lib/rentals/long-messages.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { Alert, ErrorNotice } from './error-notice.tsx';
import type { FillTarget, LongRentalActions } from './long-rental-actions.ts';
import { markCode } from './mark-code.ts';
import { useAction } from './use-action.ts';

const when = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** What {@link TextMessage} needs. `announce` tells success. */
export interface TextMessageProps {
  rental: LongRental;
  message: ShownMessage;
  actions: LongRentalActions;
  announce: (text: string) => void;
}

/** One SMS, with the code in it marked, to be copied or filled into a site that the person says yes to. */
export function TextMessage({ rental, message, actions, announce }: TextMessageProps) {
  const action = useAction();
  const [target, setTarget] = useState<FillTarget | null>(null);
  const [copyFailed, setCopyFailed] = useState(false);
  const { code, text, sender, receivedAt, domain } = message;
  const marked = code === null ? null : markCode(text, code);

  const onCopy = async (): Promise<void> => {
    action.clear();
    const copied = await actions.copy(code ?? '');
    setCopyFailed(!copied);
    if (copied) announce('Code copied');
  };
  const onFill = async (): Promise<void> => {
    const found = await action.run(() => actions.findTarget(rental, message.key));
    if (found?.ok) setTarget(found.value);
  };
  const onConfirm = async (into: FillTarget): Promise<void> => {
    setTarget(null);
    const filled = await action.run(() => actions.fillCode(rental, message.key, into));
    if (filled?.ok) announce(`Code filled on ${into.host}`);
  };

  return (
    <li class="message">
      <p class="message-head">
        <span>{sender || 'Unknown sender'}</span>
        {receivedAt !== null && <time dateTime={new Date(receivedAt).toISOString()}>{when.format(receivedAt)}</time>}
      </p>
      <p class="bubble">
        {marked ? (
          <>
            {marked[0]}
            <mark>{marked[1]}</mark>
            {marked[2]}
          </>
        ) : (
          text
        )}
      </p>
      {code !== null && !marked && <p class="code">{code}</p>}
      {code !== null && (
        <div class="actions">
          <button type="button" onClick={() => void onCopy()}>
            Copy code
          </button>
          <button type="button" aria-disabled={action.busy} onClick={() => void onFill()}>
            Fill code
          </button>
          {domain !== null && <span class="hint">for {domain} alone</span>}
        </div>
      )}
      {copyFailed && <Alert>The browser did not let the extension copy. Select the code and copy it yourself.</Alert>}
      {action.error &&
        (action.error.kind === 'permission' ? (
          <Alert>
            No page that this code may go into is open to the extension. Go to {action.error.host ?? 'the page'} that asks
            for the code, press Alt+Shift+G there, then come back and press Fill code again.
          </Alert>
        ) : (
          <ErrorNotice error={action.error} />
        ))}
      {target && (
        <ConfirmDialog
          title={`Fill the code on ${target.domain}?`}
          onCancel={() => setTarget(null)}
          onConfirm={() => void onConfirm(target)}
        >
          <p>
            It goes into the code field of <strong>{target.host}</strong>, in the tab that you used last. Only say yes if
            you asked that site for this code.
          </p>
        </ConfirmDialog>
      )}
    </li>
  );
}
