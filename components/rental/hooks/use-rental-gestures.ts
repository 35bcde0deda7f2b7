import { useEffect, useRef, useState } from 'preact/hooks';
import type { Result } from '../../../lib/core/errors.ts';
import { t } from '../../../lib/i18n/t.ts';
import type { Rental } from '../../../lib/rentals/model/rental.ts';
import { useAction } from '../../ui/hooks/use-action.ts';
import type { OtherSite, RentalActions } from '../rental-actions.ts';
import type { Step } from '../rental-texts.ts';

/** What was done last, in place of the next step. */
interface Notice {
  step: Step;
  text: string;
  /** Shown for a moment only. */
  passing?: boolean;
}

type Filled = { status: 'filled' | 'watching' } | null;

/** What a user does with a rental, and what came of it. `host` is the site in front of the user, where fills go. */
export function useRentalGestures(rental: Rental, host: string | null, actions: RentalActions) {
  const { busy, error, clear, run } = useAction();
  // Taking a cancel back waits for nothing else that is going on.
  const keeping = useAction();
  const [notice, setNotice] = useState<Notice | null>(null);
  const [copyFailed, setCopyFailed] = useState(false);
  const [numberCopied, setNumberCopied] = useState(false);
  const [linkDeclined, setLinkDeclined] = useState(false);
  const region = useRef<HTMLElement>(null);
  const pressed = useRef(false);
  const { code, number, text } = rental;

  // A new code, a fill of it, or its way back is newer than what was done last.
  useEffect(() => setNotice(null), [code, text, rental.codeAt, rental.filledAt, rental.undoneAt, rental.state]);
  useEffect(() => {
    if (!notice?.passing) return undefined;
    const timer = setTimeout(() => setNotice(null), 3000);
    return () => clearTimeout(timer);
  }, [notice]);
  // The button that was pressed may be gone with the old state; the focus stays with the rental.
  useEffect(() => {
    if (pressed.current && document.activeElement === document.body) region.current?.focus();
    pressed.current = false;
  }, [rental.state, rental.cancelWanted]);

  const attempt = async <T>(task: () => Promise<Result<T>>): Promise<Result<T> | null> => {
    setCopyFailed(false);
    pressed.current = true;
    const result = await run(task);
    // What went well before is not what came of this.
    if (result && !result.ok) setNotice(null);
    return result;
  };
  const start = async <T>(task: () => Promise<Result<T>>): Promise<T | null> => {
    const result = await attempt(task);
    return result?.ok ? result.value : null;
  };
  const copy = async (text: string): Promise<boolean> => {
    clear();
    const copied = await actions.copy(text);
    setCopyFailed(!copied);
    setNotice(copied ? { step: 'done', text: t('rental_copied'), passing: true } : null);
    return copied;
  };
  const noteFill = (filled: Filled): void => {
    if (!filled) return;
    if (filled.status === 'watching') setNotice({ step: 'wait', text: t('rental_watching_code') });
    else
      setNotice({
        step: 'done',
        text: host === null ? t('rental_code_filled_page') : t('rental_code_filled', { site: host }),
      });
  };
  const fill = async (): Promise<void> => noteFill(await start(() => actions.fillCode(rental)));

  return {
    busy,
    error: error ?? keeping.error,
    notice,
    copyFailed,
    numberCopied,
    /** The rental's card: it takes the focus when the button that was pressed goes. */
    region,
    /** The code would go into another site, which the user has not declined. */
    otherSite:
      error?.kind === 'does_not_fit' && error.reason === 'other_site' && !linkDeclined ? error.there : undefined,
    start,
    /** Like `start`, but also returns the error, for callers that handle it. */
    attempt,
    async copyNumber() {
      if (number !== null && (await copy(number))) setNumberCopied(true);
    },
    async copyCode() {
      if (code !== null && (await copy(code))) await actions.copied(rental);
    },
    async copyText() {
      if (text !== null) await copy(text);
    },
    async fillNumber() {
      const filled = await start(() => actions.fillNumber(rental));
      if (!filled) return;
      if (filled.status === 'watching') setNotice({ step: 'wait', text: t('rental_watching_phone') });
      else setNotice({ step: 'wait', text: `${t('rental_number_filled')} ${t('rental_ask')}` });
    },
    fillCode() {
      setLinkDeclined(false);
      return fill();
    },
    /** Has the browser ask for a host, and where there is a code fills it then. */
    async allow(wanted: string) {
      if (!(await actions.allow(rental, wanted))) return;
      if (rental.state === 'received' && code !== null) await fill();
      else setNotice({ step: 'done', text: t('rental_allowed', { site: wanted }) });
    },
    async linkAndFill(other: OtherSite) {
      noteFill(await start(() => actions.linkAndFill(rental, other)));
    },
    async keep() {
      const kept = await keeping.run(() => actions.keep(rental));
      if (kept && !kept.ok) setNotice(null);
    },
    declineLink: () => setLinkDeclined(true),
  };
}
