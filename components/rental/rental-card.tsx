import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Service } from '../../lib/core/service.ts';
import type { AppError, Result } from '../../lib/core/errors.ts';
import { formatMoney } from '../../lib/i18n/format.ts';
import { t } from '../../lib/i18n/t.ts';
import { formatNumber } from '../../lib/rentals/format-number.ts';
import { isEnded, type Rental } from '../../lib/rentals/model/rental.ts';
import { Alert } from '../ui/notices/alert.tsx';
import { useOpenQuestion } from '../ui/hooks/use-open-question.ts';
import { CancelControl } from './cancel-control.tsx';
import { CodeActions } from './code-actions.tsx';
import { EndedRental } from './ended-rental.tsx';
import { ErrorNotice, isAccessError } from '../ui/notices/error-notice.tsx';
import { lazy } from '../ui/lazy.tsx';
import { useProvider } from '../ui/hooks/use-provider.tsx';
import type { RentalActions } from './rental-actions.ts';
import { nextStep, type Step } from './rental-texts.ts';
import { RentedNumber } from './rented-number.tsx';
import { Rich } from '../ui/rich-text.tsx';
import { SiteAccess } from './site-access.tsx';
import { StepIcon } from './step-icon.tsx';
import { TimeLeft } from './time-left.tsx';
import { useAction } from '../ui/hooks/use-action.ts';

const LinkDialog = lazy(async () => (await import('./link-dialog.tsx')).LinkDialog);
const RentAgainQuestion = lazy(async () => (await import('./number-questions.tsx')).RentAgainQuestion);
const TryAnotherQuestion = lazy(async () => (await import('./number-questions.tsx')).TryAnotherQuestion);

/** What {@link RentalCard} needs. `host` is the site in front of the person, where fills go. */
export interface RentalCardProps {
  rental: Rental;
  host: string | null;
  /** On offer, for renting the number once more. */
  services: readonly Service[];
  /** The number was rented before and has never got a code. */
  failedBefore: boolean;
  actions: RentalActions;
  /** It was rented at another server than the one in use. */
  elsewhere?: boolean;
  /** Whether the provider rents the same number once more. */
  canRentAgain?: boolean;
  /** What takes the focus when it is there. */
  focus: 'fill code' | 'copy number' | null;
  /** The browser will lose sight of the rental's site when its tab moves on, unless the site is allowed. */
  offerSite?: boolean;
}

/** What was done last, in place of the next step. */
interface Notice {
  step: Step;
  text: ComponentChildren;
  /** Only said for a moment. */
  passing?: boolean;
}

const FOREIGN: AppError = { kind: 'auth', foreign: true };

/** One rental: the number, what happens next, the code, and what can be done. */
export function RentalCard(props: RentalCardProps) {
  const { rental, host, services, failedBefore, actions, focus } = props;
  const { elsewhere = false, canRentAgain = true, offerSite = false } = props;
  const { name: provider, url } = useProvider();
  const action = useAction();
  const [notice, setNotice] = useState<Notice | null>(null);
  const [copyFailed, setCopyFailed] = useState(false);
  const [numberCopied, setNumberCopied] = useState(false);
  const [asking, setAsking] = useOpenQuestion<'again' | 'another'>(rental.key);
  const [linkDeclined, setLinkDeclined] = useState(false);
  const region = useRef<HTMLElement>(null);
  const copyButton = useRef<HTMLButtonElement>(null);
  const fillButton = useRef<HTMLButtonElement>(null);
  const pressed = useRef(false);
  const { code, number } = rental;
  const hasCode = rental.state === 'received' && code !== null;

  // A new code, a fill of it, or its way back is the newest news.
  useEffect(() => setNotice(null), [code, rental.codeAt, rental.filledAt, rental.undoneAt, rental.state]);
  useEffect(() => {
    // Who has gone on to type something keeps the keyboard: an answer may take a while.
    if (document.activeElement instanceof HTMLInputElement) return;
    if (focus === 'fill code') fillButton.current?.focus();
    if (focus === 'copy number') copyButton.current?.focus();
  }, [focus]);
  // The button that was pressed may be gone with the old state; the focus stays with the rental.
  useEffect(() => {
    if (pressed.current && document.activeElement === document.body) region.current?.focus();
    pressed.current = false;
  }, [rental.state, rental.cancelWanted]);
  useEffect(() => {
    if (!notice?.passing) return undefined;
    const timer = setTimeout(() => setNotice(null), 3000);
    return () => clearTimeout(timer);
  }, [notice]);

  const start = async <T,>(task: () => Promise<Result<T>>): Promise<T | null> => {
    setCopyFailed(false);
    pressed.current = true;
    const result = await action.run(task);
    return result?.ok ? result.value : null;
  };
  const copy = async (text: string): Promise<boolean> => {
    action.clear();
    const copied = await actions.copy(text);
    setCopyFailed(!copied);
    setNotice(copied ? { step: 'done', text: t('rental_copied'), passing: true } : null);
    return copied;
  };
  const onCopyNumber = async (): Promise<void> => {
    if (number !== null && (await copy(number))) setNumberCopied(true);
  };
  const onCopyCode = async (): Promise<void> => {
    if (code !== null && (await copy(code))) await actions.copied(rental);
  };
  const tellFill = (filled: { status: 'filled' | 'watching' } | null): void => {
    if (!filled) return;
    if (filled.status === 'watching') setNotice({ step: 'wait', text: t('rental_watching_code') });
    else
      setNotice({
        step: 'done',
        text: host === null ? t('rental_code_filled_page') : t('rental_code_filled', { site: host }),
      });
  };
  const onFillCode = async (): Promise<void> => {
    setLinkDeclined(false);
    tellFill(await start(() => actions.fillCode(rental)));
  };
  const onAllow = async (wanted: string): Promise<void> => {
    if (!(await actions.allow(rental, wanted))) return;
    if (hasCode) tellFill(await start(() => actions.fillCode(rental)));
    else setNotice({ step: 'done', text: t('rental_allowed', { site: wanted }) });
  };
  const onFillNumber = async (): Promise<void> => {
    const filled = await start(() => actions.fillNumber(rental));
    if (!filled) return;
    if (filled.status === 'watching') setNotice({ step: 'wait', text: t('rental_watching_phone') });
    else setNotice({ step: 'wait', text: `${t('rental_number_filled')} ${t('rental_ask')}` });
  };

  const told = action.error ?? (isEnded(rental) ? null : (rental.cancelError ?? rental.error));
  // The key that is missing is not the one of the server in use.
  const error = elsewhere && told?.kind === 'auth' ? FOREIGN : told;
  const there =
    action.error?.kind === 'does_not_fit' && action.error.reason === 'other_site' && !linkDeclined
      ? action.error.there
      : undefined;
  const blocked = error?.kind === 'permission' && !isAccessError(error, url) ? (error.host ?? null) : null;
  const price = rental.price ?? rental.maxPrice;
  const ended = isEnded(rental);
  const elsewhereHost = rental.site && rental.site.host !== host ? rental.site.host : null;
  const look = ['card rental', hasCode && 'has-code', ended && 'ended', elsewhereHost !== null && 'aside'];
  const placed = numberCopied || rental.numberFilledAt !== null || rental.state !== 'waiting';
  const now = notice ?? nextStep(rental, numberCopied, Date.now());
  const onRentAgain = (agreed: number): void => void start(() => actions.rentAgain(rental, agreed));
  return (
    <section
      ref={region}
      tabIndex={-1}
      class={look.filter(Boolean).join(' ')}
      role="region"
      aria-label={rental.service.name}
    >
      <div class="rental-top">
        <div>
          <p class="rental-name">
            {rental.service.name}
            {elsewhereHost !== null && (
              <span class="hint">
                {' '}
                <Rich text="rental_for_site" parts={{ site: <bdi>{elsewhereHost}</bdi> }} />
              </span>
            )}
          </p>
          {rental.price !== null && !ended && (
            <p class="hint">{t('rental_costs', { price: formatMoney(rental.price) })}</p>
          )}
        </div>
        {!ended && rental.endsAt !== null && (
          <TimeLeft startsAt={rental.rentedAt ?? rental.createdAt} endsAt={rental.endsAt} />
        )}
      </div>
      {number !== null && ended && (
        <p class="number past">
          <bdi>{formatNumber(number)}</bdi>
        </p>
      )}
      {number !== null && !ended && (
        <RentedNumber
          number={number}
          small={hasCode || elsewhereHost !== null}
          isNext={!placed}
          busy={action.busy}
          copyButton={copyButton}
          onCopy={() => void onCopyNumber()}
          onFill={() => void onFillNumber()}
        />
      )}
      {failedBefore && !ended && <p class="warning">{t('rental_failed_before')}</p>}
      {ended ? (
        <EndedRental
          rental={rental}
          services={services}
          canRentAgain={canRentAgain}
          busy={action.busy}
          onRentAgain={onRentAgain}
          onRentSpecific={(service) => void start(() => actions.rentSpecific(rental, service))}
          onDismiss={() => void start(() => actions.dismiss(rental))}
        />
      ) : (
        <>
          <div role="status" aria-atomic="false" class={`story ${now.step}`}>
            {hasCode && (
              <p class="code" dir="ltr">
                {code}
              </p>
            )}
            <p class="step">
              <StepIcon step={now.step} />
              <span>{now.text}</span>
            </p>
          </div>
          {hasCode && (
            <CodeActions
              served={rental.filledAt !== null && !rental.service.multipleSms}
              busy={action.busy}
              fillButton={fillButton}
              onFill={() => void onFillCode()}
              onCopy={() => void onCopyCode()}
              onDone={() => void start(() => actions.complete(rental))}
              onAgain={price !== null && canRentAgain ? () => setAsking('again') : null}
            />
          )}
          {rental.state === 'waiting' && (
            <CancelControl
              rental={rental}
              busy={action.busy}
              onCancel={() => void start(() => actions.cancel(rental))}
              onKeep={() => void start(() => actions.keep(rental))}
              onTryAnother={elsewhere ? undefined : () => setAsking('another')}
            />
          )}
        </>
      )}
      {copyFailed && <Alert>{t('rental_not_copied')}</Alert>}
      {error && <ErrorNotice error={error} />}
      {blocked !== null ? (
        <SiteAccess host={blocked} why={t('rental_allow_frame')} onAllow={() => void onAllow(blocked)} />
      ) : (
        offerSite &&
        !ended &&
        rental.site && (
          <SiteAccess
            host={rental.site.domain}
            why={t('rental_allow_later')}
            onAllow={() => void onAllow(rental.site?.domain ?? '')}
          />
        )
      )}
      {there && (
        <LinkDialog
          site={rental.site?.domain ?? null}
          there={there}
          onCancel={() => setLinkDeclined(true)}
          onConfirm={() => void start(() => actions.linkAndFill(rental, there)).then(tellFill)}
        />
      )}
      {rental.overcharged !== null && rental.overcharged > 0 && (
        <Alert>{t('rental_overcharged', { provider, amount: formatMoney(rental.overcharged) })}</Alert>
      )}
      {rental.price !== null && rental.maxPrice !== null && rental.price > rental.maxPrice && (
        <Alert>
          {t('rental_above_agreed', {
            provider,
            price: formatMoney(rental.price),
            agreed: formatMoney(rental.maxPrice),
          })}
        </Alert>
      )}
      {asking === 'again' && !ended && price !== null && (
        <RentAgainQuestion
          rental={rental}
          price={price}
          onCancel={() => setAsking(null)}
          onConfirm={() => {
            setAsking(null);
            onRentAgain(price);
          }}
        />
      )}
      {asking === 'another' && price !== null && (
        <TryAnotherQuestion
          rental={rental}
          price={price}
          onCancel={() => setAsking(null)}
          onConfirm={() => {
            setAsking(null);
            void start(() => actions.tryAnother(rental, price));
          }}
        />
      )}
    </section>
  );
}
