import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { Service } from '../lib/catalogue/service.ts';
import type { AppError, Result } from '../lib/getatext/errors.ts';
import { formatMoney } from '../lib/i18n/format.ts';
import { formatNumber } from '../lib/rentals/format-number.ts';
import { isEnded, type Rental } from '../lib/rentals/rental.ts';
import { CancelControl } from './cancel-control.tsx';
import { EndedRental } from './ended-rental.tsx';
import { Alert, ErrorNotice, ProviderContext } from './error-notice.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { RentAgainQuestion, TryAnotherQuestion } from './number-questions.tsx';
import type { RentalActions } from './rental-actions.ts';
import { ASK_FOR_CODE, nextStep } from './rental-story.ts';
import { SiteAccess } from './site-access.tsx';
import { TimeLeft } from './time-left.tsx';
import { useAction } from './use-action.ts';

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

const WATCHING_CODE = 'No code field yet: it will be filled as soon as one appears';
const WATCHING_PHONE = 'No phone field yet: it will be filled as soon as one appears';
const FOREIGN: AppError = { kind: 'auth', foreign: true };
const NOT_COPIED = 'The browser did not let the extension copy. Select the text and copy it yourself.';

/** One rental: the number, what happens next, the code, and what can be done. */
export function RentalCard(props: RentalCardProps) {
  const { rental, host, services, failedBefore, actions, focus } = props;
  const { elsewhere = false, canRentAgain = true, offerSite = false } = props;
  const { name: provider } = useContext(ProviderContext);
  const action = useAction();
  const [notice, setNotice] = useState<string | null>(null);
  const [copyFailed, setCopyFailed] = useState(false);
  const [numberCopied, setNumberCopied] = useState(false);
  const [asking, setAsking] = useState<'again' | 'another' | null>(null);
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
    if (focus === 'fill code') fillButton.current?.focus();
    if (focus === 'copy number') copyButton.current?.focus();
  }, [focus]);
  // The button that was pressed may be gone with the old state; the focus stays with the rental.
  useEffect(() => {
    if (pressed.current && document.activeElement === document.body) region.current?.focus();
    pressed.current = false;
  }, [rental.state, rental.cancelWanted]);
  useEffect(() => {
    if (notice !== 'Copied') return undefined;
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
    setNotice(copied ? 'Copied' : null);
    return copied;
  };
  const onCopyNumber = async (): Promise<void> => {
    if (number !== null && (await copy(number))) setNumberCopied(true);
  };
  const onCopyCode = async (): Promise<void> => {
    if (code !== null && (await copy(code))) await actions.copied(rental);
  };
  const tellFill = (filled: { status: 'filled' | 'watching' } | null): void => {
    if (filled) setNotice(filled.status === 'filled' ? `Code filled on ${host ?? 'the page'}` : WATCHING_CODE);
  };
  const onFillCode = async (): Promise<void> => {
    setLinkDeclined(false);
    tellFill(await start(() => actions.fillCode(rental)));
  };
  const onAllow = async (wanted: string): Promise<void> => {
    if (!(await actions.allow(rental, wanted))) return;
    if (hasCode) tellFill(await start(() => actions.fillCode(rental)));
    else setNotice(`Allowed. The code will be filled on ${wanted}`);
  };
  const onFillNumber = async (): Promise<void> => {
    const filled = await start(() => actions.fillNumber(rental));
    if (filled) setNotice(filled.status === 'filled' ? `Number filled. ${ASK_FOR_CODE}` : WATCHING_PHONE);
  };

  const told = action.error ?? (isEnded(rental) ? null : (rental.cancelError ?? rental.error));
  // The key that is missing is not the one of the server in use.
  const error = elsewhere && told?.kind === 'auth' ? FOREIGN : told;
  const there =
    action.error?.kind === 'does_not_fit' && action.error.reason === 'other_site' && !linkDeclined ? action.error.there : undefined;
  const blocked = error?.kind === 'permission' && error.host !== 'getatext.com' ? (error.host ?? null) : null;
  const price = rental.price ?? rental.maxPrice;
  const look = `card rental${hasCode ? ' has-code' : ''}${isEnded(rental) ? ' ended' : ''}`;
  const placed = numberCopied || rental.numberFilledAt !== null || rental.state !== 'waiting';
  const onRentAgain = (agreed: number): void => void start(() => actions.rentAgain(rental, agreed));
  return (
    <section ref={region} tabIndex={-1} class={look} role="region" aria-label={rental.service.name}>
      <div class="rental-top">
        <p class="rental-name">
          {rental.service.name}
          {rental.site && rental.site.host !== host && <span class="hint"> for {rental.site.host}</span>}
        </p>
        {!isEnded(rental) && rental.endsAt !== null && (
          <TimeLeft startsAt={rental.rentedAt ?? rental.createdAt} endsAt={rental.endsAt} />
        )}
      </div>
      {number !== null && <p class={isEnded(rental) ? 'number past' : 'number'}>{formatNumber(number)}</p>}
      {failedBefore && !isEnded(rental) && <p class="warning">This number has not received its code before.</p>}
      {rental.price !== null && !isEnded(rental) && <p class="hint">Costs {formatMoney(rental.price)}</p>}
      {isEnded(rental) ? (
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
          {number !== null && (
            <div class="actions">
              <button
                ref={copyButton}
                type="button"
                class={placed ? undefined : 'primary'}
                onClick={() => void onCopyNumber()}
              >
                Copy number
              </button>
              <button type="button" aria-disabled={action.busy} onClick={() => void onFillNumber()}>
                Fill number
              </button>
            </div>
          )}
          <div role="status" aria-atomic="false" class="story">
            {hasCode && <p class="code">{code}</p>}
            <p class="step">{notice ?? nextStep(rental, numberCopied, Date.now())}</p>
          </div>
          {hasCode && (
            <div class="actions">
              <button ref={fillButton} type="button" class="primary" aria-disabled={action.busy} onClick={() => void onFillCode()}>
                Fill code
              </button>
              <button type="button" onClick={() => void onCopyCode()}>
                Copy code
              </button>
              <button type="button" aria-disabled={action.busy} onClick={() => void start(() => actions.complete(rental))}>
                Done
              </button>
              {price !== null && canRentAgain && (
                <button type="button" class="quiet" onClick={() => setAsking('again')}>
                  Rent again
                </button>
              )}
            </div>
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
      {copyFailed && <Alert>{NOT_COPIED}</Alert>}
      {error && <ErrorNotice error={error} />}
      {blocked !== null ? (
        <SiteAccess host={blocked} why="Allowed once, codes are filled there by themselves." onAllow={() => void onAllow(blocked)} />
      ) : (
        offerSite &&
        !isEnded(rental) &&
        rental.site && (
          <SiteAccess
            host={rental.site.domain}
            why="Allow the site, and the code is filled even after its page has moved on."
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
        <Alert>
          {provider} charged {formatMoney(rental.overcharged)} more than the price. Look at your {provider} page.
        </Alert>
      )}
      {rental.price !== null && rental.maxPrice !== null && rental.price > rental.maxPrice && (
        <Alert>
          {provider} charged {formatMoney(rental.price)}; you had agreed to {formatMoney(rental.maxPrice)}.
        </Alert>
      )}
      {asking === 'again' && price !== null && (
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
