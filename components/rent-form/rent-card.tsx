import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Service } from '../../lib/core/service.ts';
import type { AppError } from '../../lib/core/errors.ts';
import { formatMoney } from '../../lib/i18n/format.ts';
import { t } from '../../lib/i18n/t.ts';
import { NO_FILTERS, parseAreaCodes, type Filters } from '../../lib/settings/filters.ts';
import { maxCost } from '../../lib/settings/surcharges.ts';
import { useOpenQuestion } from '../ui/hooks/use-open-question.ts';
import { lazy } from '../ui/lazy.tsx';
import { useProvider } from '../ui/hooks/use-provider.tsx';
import { RentFilters } from './rent-filters.tsx';
import type { RentAsking } from './rent-questions.tsx';
import { RentSummary, type RentSite, type ServiceChoice } from './rent-summary.tsx';
import { ServiceCombobox, type ServiceComboboxActions } from './service-combobox.tsx';
import type { ServiceOffers } from './service-list.tsx';

/** An error in words; most people never see one. */
export const LazyErrorNotice = lazy(async () => (await import('../ui/notices/error-notice.tsx')).ErrorNotice);
// It tells nothing that a user who knows where to press has to wait for.
const ServiceRecord = lazy(async () => (await import('./service-record.tsx')).ServiceRecord);
const RentQuestions = lazy(async () => (await import('./rent-questions.tsx')).RentQuestions);

/** Amounts in millionths of a dollar. */
export interface RentCardProps {
  site: RentSite;
  choice: ServiceChoice;
  offers: ServiceOffers;
  budget: Budget;
  /** How long after renting the account can't cancel, in milliseconds. */
  cancelLockMs: number;
  renting: RentingState;
  /** For the next number; null where the provider has none. */
  filters: Filters | null;
  /** What had been typed when the screen was last closed; null where nothing was. */
  typed?: string | null;
  /** What takes the focus, once that is decided. */
  focus: 'rent' | 'search' | null;
  /** What there is to say about stock, below the button. */
  stock?: ComponentChildren;
  actions: RentCardActions;
}

/** What can be spent. */
export interface Budget {
  balance: number | null;
  /** Null where it can't be read: every price is then asked about. */
  maximumPrice: number | null;
}

/** What came of pressing the button. */
interface RentingState {
  busy: boolean;
  error: AppError | null;
  /** What is to be asked since the provider refused what was agreed to. */
  refused: RentAsking | null;
}

interface RentCardActions extends ServiceComboboxActions {
  setFilters: (filters: Filters) => void;
  /** The user said yes to this service for up to this price, which they have read. */
  rent: (service: Service, maxPrice: number) => void;
  /** The user does not want it at the higher price. */
  refuseRise: () => void;
  /** The user may have added funds. */
  checkBalance: () => void;
}

/** A price that rose this recently isn't the one that the hand was moving to. */
const JUST_ROSE_MS = 1000;

/**
 * Gives the price that was shown before the present one, while that one is higher and too new to have been read;
 * `read` says that it has been.
 */
function useRise(service: Service | null): { from: () => number | null; read: () => void } {
  const shown = useRef<{ apiName: string; price: number } | null>(null);
  const rise = useRef<{ from: number; at: number } | null>(null);
  useLayoutEffect(() => {
    const before = shown.current;
    shown.current = service;
    if (before === null || service === null || before.apiName !== service.apiName) rise.current = null;
    else if (service.price > before.price) rise.current = { from: before.price, at: Date.now() };
  }, [service?.apiName, service?.price]);
  return {
    from: () => (rise.current && Date.now() - rise.current.at < JUST_ROSE_MS ? rise.current.from : null),
    read: () => {
      rise.current = null;
    },
  };
}

/** What a number for this site costs, and the button that rents it. */
export function RentCard(props: RentCardProps) {
  const { site, choice, offers, budget, cancelLockMs, renting, filters, typed, focus, stock, actions } = props;
  const { host, hasRental, fillsNumber } = site;
  const { service, matching, guess } = choice;
  const { balance, maximumPrice } = budget;
  const { busy, error, refused } = renting;
  const { name: provider, url } = useProvider();
  const nextStep = useRef<HTMLElement & HTMLAnchorElement & HTMLButtonElement>(null);
  const pressed = useRef(false);
  const [question, setQuestion] = useOpenQuestion<'rent'>();
  const [justRose, setJustRose] = useState<RentAsking | null>(null);
  const newRise = useRise(service);
  useEffect(() => {
    if (focus === 'rent') nextStep.current?.focus();
  }, [focus]);

  const priced = service !== null && !matching;
  useLayoutEffect(() => {
    if (priced) requestAnimationFrame(() => performance.mark('price-shown'));
  }, [priced]);

  const unpriced = service?.unpriced === true;
  const asked = filters ?? NO_FILTERS;
  const most = service === null ? 0 : maxCost(service.price, asked);
  const aboveMaximum = !unpriced && (maximumPrice === null || most > maximumPrice);
  const soldOut = service !== null && service.stock <= 0;
  const filtersGood = filters === null || parseAreaCodes(filters.areaCodes) !== null;
  // The provider would refuse: a call that must fail isn't offered.
  const isPoor = service !== null && !unpriced && !soldOut && !busy && balance !== null && balance < service.price;
  // Without a price the cap alone limits what a number may cost.
  const unlimited = unpriced && maximumPrice === null;
  useEffect(() => {
    // The button that was pressed is gone.
    if (pressed.current && document.activeElement === document.body) nextStep.current?.focus();
  }, [isPoor]);
  const press = (): void => {
    if (service === null || busy || !filtersGood) return;
    pressed.current = true;
    const from = newRise.from();
    if (aboveMaximum || guess || unpriced) setQuestion('rent');
    else if (from !== null) setJustRose({ service, agreed: maxCost(from, asked), isRise: true });
    else actions.rent(service, most);
  };
  const close = (): void => {
    setQuestion(null);
    setJustRose(null);
  };
  const refusal = question === null ? (justRose ?? refused) : null;
  const asking = question === 'rent' ? service && { service, agreed: null } : refusal;
  const price = formatMoney(service?.price ?? 0);
  const label =
    !service || unpriced
      ? t('popup_rent')
      : soldOut
        ? t('popup_rent_sold_out')
        : most > service.price
          ? t('popup_rent_up_to', { price, most: formatMoney(most) })
          : t('popup_rent_for', { price });
  return (
    <section class="card rent">
      <RentSummary
        site={site}
        choice={choice}
        most={most}
        favorites={offers.picker.favourites}
        cancelLockMs={cancelLockMs}
        onFavorite={actions.setFavorite}
      />
      {priced && <ServiceRecord rentals={offers.rentals} service={service} filters={asked} />}
      {guess && service && <p class="guess">{t('popup_guess', { service: service.name })}</p>}
      <div class="pick">
        <ServiceCombobox
          offers={offers}
          chosen={matching ? null : service}
          typed={typed}
          focus={focus === 'search'}
          actions={actions}
        />
        {isPoor ? (
          <a ref={nextStep} class="button primary wide" href={url} target="_blank" rel="noreferrer">
            {t('error_top_up', { provider })}
          </a>
        ) : (
          <button
            ref={nextStep}
            type="button"
            class={hasRental ? 'wide' : 'primary wide'}
            disabled={service === null || soldOut || unlimited}
            aria-disabled={busy || !filtersGood}
            onClick={(event) => {
              // The second click of a double click may have been meant for a dialog that closed over this.
              if (event.detail < 2) press();
            }}
          >
            {label}
          </button>
        )}
      </div>
      <div class="next">
        <p role="status" class="renting">
          {busy && t('popup_renting')}
        </p>
        {isPoor && (
          <button
            type="button"
            class="link"
            onClick={() => {
              pressed.current = true;
              actions.checkBalance();
            }}
          >
            {t('popup_check_balance')}
          </button>
        )}
        {!busy && !hasRental && !soldOut && !isPoor && (
          <p class="hint">{t(host !== null && fillsNumber ? 'popup_next_fill' : 'popup_next_copy')}</p>
        )}
      </div>
      {isPoor && !error && <p class="warning">{t('popup_low_balance', { balance: formatMoney(balance), provider })}</p>}
      {error && <LazyErrorNotice error={error} />}
      {stock}
      {asking && (
        <RentQuestions
          asking={asking}
          filters={asked}
          maximumPrice={maximumPrice}
          guessFor={guess ? host : null}
          onCancel={() => {
            close();
            newRise.read();
            actions.refuseRise();
          }}
          onConfirm={(to, upTo) => {
            close();
            actions.rent(to, upTo);
          }}
        />
      )}
      {filters && <RentFilters filters={filters} onChange={actions.setFilters} />}
    </section>
  );
}
