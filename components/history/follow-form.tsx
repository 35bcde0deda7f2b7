import { useId, useRef, useState } from 'preact/hooks';
import type { AppError, Result } from '../../lib/core/errors.ts';
import { formatPhoneNumber } from '../../lib/i18n/format.ts';
import { t } from '../../lib/i18n/t.ts';
import { isEnded, type Rental } from '../../lib/rentals/model/rental.ts';
import { Alert } from '../ui/notices/alert.tsx';
import { ErrorNotice } from '../ui/notices/error-notice.tsx';
import { useAction } from '../ui/hooks/use-action.ts';
import { useProvider } from '../ui/hooks/use-provider.tsx';
import { Rich } from '../ui/rich-text.tsx';

/** An id that was found, and whether its rental was here before. */
interface Followed {
  id: string;
  isKnown: boolean;
}

interface FollowFormProps {
  /** All that are known: the one that is followed shows as it goes. */
  rentals: readonly Rental[];
  /** The user came for it: it's unfolded, and takes the focus. */
  isWanted: boolean;
  follow: (id: string) => Promise<Result<unknown>>;
  /** Puts a text on the clipboard; false where the browser refused. */
  copy: (text: string) => Promise<boolean>;
}

/** An id as the provider's site shows it, maybe behind a `#`; null for what can be none. */
export function readId(typed: string): string | null {
  const id = typed.trim().replace(/^#\s*/, '');
  return /^[\w-]{1,64}$/.test(id) ? id : null;
}

/** Takes over a rental by the id in the user's account, after a lost reply or if they rented it on the provider's site. */
export function FollowForm({ rentals, isWanted, follow, copy }: FollowFormProps) {
  const id = useId();
  const { name: provider } = useProvider();
  const action = useAction();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [isNoId, setNoId] = useState(false);
  const [done, setDone] = useState<Followed | null>(null);

  const change = (text: string): void => {
    setTyped(text);
    setNoId(false);
    setDone(null);
    action.clear();
  };
  const onSubmit = async (): Promise<void> => {
    if (action.busy) return;
    const wanted = readId(typed);
    setDone(null);
    setNoId(wanted === null);
    if (wanted === null) return field.current?.focus();
    const isKnown = rentals.some(({ providerId }) => providerId === wanted);
    const followed = await action.run(() => follow(wanted));
    if (followed?.ok) setDone({ id: wanted, isKnown });
  };
  return (
    <details class="follow" open={isWanted} onToggle={(event) => event.currentTarget.open && field.current?.focus()}>
      <summary>{t('follow_unfold')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void onSubmit();
        }}
      >
        <label for={`${id}-id`}>{t('follow_id')}</label>
        <div class="row">
          <input
            ref={field}
            id={`${id}-id`}
            type="text"
            inputMode="numeric"
            autocomplete="off"
            spellcheck={false}
            value={typed}
            aria-describedby={`${id}-hint`}
            aria-invalid={isNoId}
            onInput={(event) => change(event.currentTarget.value)}
          />
          <button type="submit" class="primary" aria-disabled={action.busy}>
            {t('follow_start')}
          </button>
        </div>
        <p id={`${id}-hint`} class="hint">
          {t('follow_hint', { provider })}
        </p>
        {isNoId && <Alert>{t('follow_no_id')}</Alert>}
        {action.error && <FollowError error={action.error} />}
        <div role="status">
          {action.busy && <p>{t('follow_asking', { provider })}</p>}
          {done && (
            <Outcome done={done} rental={rentals.find(({ providerId }) => providerId === done.id)} copy={copy} />
          )}
        </div>
      </form>
    </details>
  );
}

/** What's wrong with an id; nothing was changed then. */
function FollowError({ error }: { error: AppError }) {
  const { name: provider } = useProvider();
  if (error.kind === 'not_found') return <Alert>{t('follow_not_found', { provider })}</Alert>;
  if (error.kind === 'refused' && error.why === 'not_waiting') return <Alert>{t('follow_over', { provider })}</Alert>;
  if (error.kind === 'auth' && error.foreign) return <Alert>{t('follow_foreign')}</Alert>;
  return <ErrorNotice error={error} />;
}

interface OutcomeProps extends Pick<FollowFormProps, 'copy'> {
  done: Followed;
  /** Missing until this screen has heard of it. */
  rental: Rental | undefined;
}

/** What became of an id, with the number and the code once there is one. */
function Outcome({ done: { isKnown }, rental, copy }: OutcomeProps) {
  const ended = rental !== undefined && isEnded(rental);
  const known = ended ? 'follow_known_ended' : 'follow_known';
  return (
    <>
      <p class="info">{t(isKnown ? known : ended ? 'follow_over_listed' : 'follow_done')}</p>
      {rental && rental.number !== null && (
        <p>
          <Rich
            text="follow_number"
            parts={{
              service: <bdi>{rental.service.name}</bdi>,
              number: <bdi class="nowrap">{formatPhoneNumber(rental.number)}</bdi>,
            }}
          />
        </p>
      )}
      {rental && rental.code !== null && <Code code={rental.code} copy={copy} />}
    </>
  );
}

/** The code, to be copied: a rental that is over is nowhere else to be had. */
function Code({ code, copy }: { code: string; copy: FollowFormProps['copy'] }) {
  const [copied, setCopied] = useState<boolean | null>(null);
  return (
    <div class="row">
      <strong class="code" dir="ltr">
        {code}
      </strong>
      <button type="button" onClick={() => void copy(code).then(setCopied)}>
        {t('rental_copy_code')}
      </button>
      {copied !== null && <span role="status">{t(copied ? 'rental_copied' : 'common_copy_failed_code')}</span>}
    </div>
  );
}
