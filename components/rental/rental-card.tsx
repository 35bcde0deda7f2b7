import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Service } from '../../lib/core/service.ts';
import type { AppError } from '../../lib/core/errors.ts';
import { t } from '../../lib/i18n/t.ts';
import { isEnded, type Rental } from '../../lib/rentals/model/rental.ts';
import type { UsualWait } from '../../lib/rentals/model/track-record.ts';
import { NO_FILTERS } from '../../lib/settings/filters.ts';
import { maxCost } from '../../lib/settings/surcharges.ts';
import { useOpenQuestion } from '../ui/hooks/use-open-question.ts';
import { lazy } from '../ui/lazy.tsx';
import { CancelControl } from './cancel-control.tsx';
import { CodeActions } from './code-actions.tsx';
import { EndedRental } from './ended-rental.tsx';
import type { RentalActions } from './rental-actions.ts';
import { RentalHeader } from './rental-header.tsx';
import { RentalNotices } from './rental-notices.tsx';
import { nextStep, type Step } from './rental-texts.ts';
import { RentedNumber } from './rented-number.tsx';
import { useRentAgain } from './hooks/use-rent-again.tsx';
import { UsualTime } from './usual-time.tsx';
import { useRentalGestures } from './hooks/use-rental-gestures.ts';
import { formatPhoneNumber } from '../../lib/i18n/format.ts';

const ArrivedText = lazy(async () => (await import('./arrived-text.tsx')).ArrivedText);
const LinkDialog = lazy(async () => (await import('./link-dialog.tsx')).LinkDialog);
const TryAnotherQuestion = lazy(async () => (await import('./number-questions.tsx')).TryAnotherQuestion);

export interface RentalCardProps {
  rental: Rental;
  facts: RentalFacts;
  /** The site in front of the user, where fills go. */
  host: string | null;
  /** On offer, for renting the number again. */
  services: readonly Service[];
  actions: RentalActions;
  /** It is what the screen is about, and names it. */
  isTitle?: boolean;
  /** What takes the focus when it is there. */
  focus: 'fill code' | 'copy number' | null;
}

/** What is known about a rental beyond what is stored with it. */
export interface RentalFacts {
  /** The number was rented before and has never received a code. */
  failedBefore: boolean;
  /** How long codes for its service usually take; null where that isn't known. */
  usual: UsualWait | null;
  /** What the user calls its account, where that isn't the one in use. */
  account?: string | undefined;
  /** It was rented at another server than the one in use. */
  elsewhere: boolean;
  /** Whether the provider rents the same number again. */
  canRentAgain: boolean;
  /** Whether the provider in use tells of rentals by their ids. */
  canFollow: boolean;
  /** The browser will lose sight of the rental's site when its tab moves on, unless the site is allowed. */
  offerSite: boolean;
}

const FOREIGN: AppError = { kind: 'auth', foreign: true };

/** One rental: the number, what happens next, the code, and what can be done. */
export function RentalCard({ rental, facts, host, services, actions, isTitle = false, focus }: RentalCardProps) {
  const { failedBefore, usual, elsewhere, canRentAgain, canFollow, offerSite } = facts;
  const gestures = useRentalGestures(rental, host, actions);
  const { busy, numberCopied, otherSite, start, attempt } = gestures;
  const [question, setQuestion] = useOpenQuestion<'another'>(rental.key);
  const again = useRentAgain(rental, services, (agreed) => attempt(() => actions.rentAgain(rental, agreed)));
  const copyButton = useRef<HTMLButtonElement>(null);
  const fillButton = useRef<HTMLButtonElement>(null);
  const { code, number } = rental;
  const hasCode = rental.state === 'received' && code !== null;

  useEffect(() => {
    // If the user has started typing meanwhile, the focus stays there: an answer may take a while.
    if (document.activeElement instanceof HTMLInputElement) return;
    if (focus === 'fill code') fillButton.current?.focus();
    if (focus === 'copy number') copyButton.current?.focus();
  }, [focus]);

  const ended = isEnded(rental);
  const newestError = gestures.error ?? (ended ? null : (rental.cancelError ?? rental.error));
  // The key that is missing is not the one of the server in use.
  const error = elsewhere && newestError?.kind === 'auth' ? FOREIGN : newestError;
  const costOfAnother = maxCostOfAnother(rental, services);
  const otherHost = rental.site && rental.site.host !== host ? rental.site.host : null;
  const look = ['card rental', hasCode && 'has-code', ended && 'ended', otherHost !== null && 'aside'];
  const inPlace = numberCopied || rental.numberFilledAt !== null || rental.state !== 'waiting';
  const now = gestures.notice ?? nextStep(rental, numberCopied, Date.now());
  const arrived = rental.text !== null && (
    <ArrivedText
      text={rental.text}
      code={code}
      busy={busy}
      onCopy={() => void gestures.copyText()}
      onPick={ended ? null : (picked) => void start(() => actions.pickCode(rental, picked))}
      onDone={ended || hasCode ? null : () => void start(() => actions.complete(rental))}
    />
  );
  return (
    <section
      ref={gestures.region}
      tabIndex={-1}
      class={look.filter(Boolean).join(' ')}
      role="region"
      aria-label={rental.service.name}
    >
      <RentalHeader rental={rental} account={facts.account} elsewhere={otherHost} isTitle={isTitle} />
      {number !== null && ended && (
        <p class="number past">
          <bdi>{formatPhoneNumber(number)}</bdi>
        </p>
      )}
      {rental.providerId !== null && !ended && (
        <RentedNumber
          number={number}
          small={hasCode || otherHost !== null}
          isNext={!inPlace}
          busy={busy}
          copyButton={copyButton}
          onCopy={() => void gestures.copyNumber()}
          onFill={() => void gestures.fillNumber()}
        />
      )}
      {failedBefore && !ended && <p class="warning">{t('rental_failed_before')}</p>}
      {ended ? (
        <EndedRental
          rental={rental}
          services={services}
          canRentAgain={canRentAgain}
          canFollow={canFollow && !elsewhere}
          busy={busy}
          onRentAgain={(agreed) => attempt(() => actions.rentAgain(rental, agreed))}
          onRentSpecific={(service, maxPrice) => attempt(() => actions.rentSpecific(rental, service, maxPrice))}
          onDismiss={() => void start(() => actions.dismiss(rental))}
        />
      ) : (
        <>
          <NextStep step={now.step} text={now.text} code={hasCode ? code : null} />
          {hasCode && (
            <CodeActions
              served={rental.filledAt !== null && !rental.service.multipleSms}
              busy={busy}
              fillButton={fillButton}
              onFill={() => void gestures.fillCode()}
              onCopy={() => void gestures.copyCode()}
              onDone={() => void start(() => actions.complete(rental))}
              onAgain={canRentAgain && again ? again.ask : null}
            />
          )}
          {arrived}
          {usual && rental.state === 'waiting' && rental.text === null && !rental.cancelWanted && (
            <UsualTime rental={rental} usual={usual} canTryAnother={!elsewhere} />
          )}
          {rental.state === 'waiting' && (
            <CancelControl
              rental={rental}
              busy={busy}
              onCancel={() => void start(() => actions.cancel(rental))}
              onKeep={() => void gestures.keep()}
              onTryAnother={elsewhere ? undefined : () => setQuestion('another')}
            />
          )}
        </>
      )}
      {ended && arrived}
      <RentalNotices
        rental={rental}
        error={error}
        copyFailed={gestures.copyFailed}
        offerSite={offerSite}
        onAllow={(wanted) => void gestures.allow(wanted)}
      />
      {otherSite && (
        <LinkDialog
          site={rental.site?.domain ?? null}
          other={otherSite}
          onCancel={gestures.declineLink}
          onConfirm={() => void gestures.linkAndFill(otherSite)}
        />
      )}
      {!ended && again?.dialog}
      {question === 'another' && costOfAnother !== null && (
        <TryAnotherQuestion
          rental={rental}
          upTo={costOfAnother}
          onCancel={() => setQuestion(null)}
          onConfirm={(upTo) => {
            setQuestion(null);
            void start(() => actions.tryAnother(rental, upTo));
          }}
        />
      )}
    </section>
  );
}

/** The most that another number like a rental's can cost now; what that one did, where no list says. */
function maxCostOfAnother({ service, filters, price, maxPrice }: Rental, services: readonly Service[]): number | null {
  const listed = services.find(({ apiName }) => apiName === service.apiName);
  return listed && !listed.unpriced ? maxCost(listed.price, filters ?? NO_FILTERS) : (price ?? maxPrice);
}

const STEP_ICONS: Record<Exclude<Step, 'wait'>, string> = {
  do: 'M4 10h11M10.5 5.5 15 10l-4.5 4.5',
  done: 'm4.5 10.5 3.5 3.5 7.5-8',
};

/** What to know or do now, below the code once there is one: an arrow, a breathing dot while waiting, or a tick. */
function NextStep({ step, text, code }: { step: Step; text: ComponentChildren; code: string | null }) {
  return (
    <div role="status" aria-atomic="false" class={`story ${step}`}>
      {code !== null && (
        <p class="code" dir="ltr">
          {code}
        </p>
      )}
      <p class="step">
        <svg class={`step-sign ${step}`} viewBox="0 0 20 20" aria-hidden="true">
          {step === 'wait' ? <circle cx="10" cy="10" r="5" /> : <path d={STEP_ICONS[step]} />}
        </svg>
        <span>{text}</span>
      </p>
    </div>
  );
}
