import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Picker, PickerSort } from '../../lib/catalogue/picker.ts';
import type { Service } from '../../lib/core/service.ts';
import type { AppError } from '../../lib/core/errors.ts';
import { formatMoney, formatShortMinutes } from '../../lib/i18n/format.ts';
import { plural } from '../../lib/i18n/plural.ts';
import { t } from '../../lib/i18n/t.ts';
import { parseAreaCodes, type Filters } from '../../lib/settings/filters.ts';
import { useOpenQuestion } from '../ui/hooks/use-open-question.ts';
import { FavoriteButton } from './favorite-button.tsx';
import { lazy } from '../ui/lazy.tsx';
import { useProvider } from '../ui/hooks/use-provider.tsx';
import { RentFilters } from './rent-filters.tsx';
import { ServiceCombobox } from './service-combobox.tsx';
import { SiteLine } from './site-line.tsx';

/** An error in words; most people never see one. */
export const LazyErrorNotice = lazy(async () => (await import('../ui/notices/error-notice.tsx')).ErrorNotice);
const RentQuestion = lazy(async () => (await import('./rent-questions.tsx')).RentQuestion);
const PriceRiseQuestion = lazy(async () => (await import('./rent-questions.tsx')).PriceRiseQuestion);
const SurchargeQuestion = lazy(async () => (await import('./surcharge-question.tsx')).SurchargeQuestion);

/** What {@link RentCard} needs. Amounts in millionths of a dollar. */
export interface RentCardProps {
  /** The site in front of the person; null where the page is no web site. */
  host: string | null;
  /** Which service the site needs is still being asked. */
  matching: boolean;
  service: Service | null;
  /** The service is likely but not sure, and the person has not chosen it. */
  guess: boolean;
  services: readonly Service[];
  /** The service for sites that have none of their own; null where there is none. */
  unlisted: Service | null;
  picker: Picker;
  balance: number | null;
  /** Null where it can't be read: every price is then asked about. */
  maximumPrice: number | null;
  renting: boolean;
  error: AppError | null;
  /** The price that was agreed to before the provider turned out to ask more; null where it did not. */
  risenFrom: number | null;
  /** What is asked of the next number. */
  filters: Filters;
  /** Whether the provider can be asked anything of a number. */
  canFilter?: boolean;
  /** What was not enough for a number with the filters; null where nothing was refused. */
  surchargeOver: number | null;
  /** A rental for this site goes on: renting another is not the next step. */
  second: boolean;
  /** The number goes into the page by itself. */
  fillsNumber?: boolean;
  /** What had been typed when the screen was last closed; null where nothing was. */
  typed?: string | null;
  /** What takes the focus, once that is decided. */
  focus: 'rent' | 'search' | null;
  onChoose: (service: Service) => void;
  /** What is being typed has changed; null when nobody types any more. */
  onType?: (typed: string | null) => void;
  onSort: (sort: PickerSort) => void;
  onFavorite: (service: Service, on: boolean) => void;
  onFilters: (filters: Filters) => void;
  /** The person said yes to this service for up to this price. */
  onRent: (service: Service, maxPrice: number) => void;
  /** The person does not want it at the higher price. */
  onRiseRefused: () => void;
}

/** A price that rose under the hand was not the one that the hand was moving to. */
const JUST_ROSE_MS = 1000;

/**
 * Tells the price that was shown before the present one, while that one is higher and too new to have been read;
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
  const { host, matching, service, guess, picker, balance, maximumPrice, renting, error, second, focus } = props;
  const { filters, canFilter = true, fillsNumber = true, surchargeOver, onRent } = props;
  const { name: provider } = useProvider();
  const button = useRef<HTMLButtonElement>(null);
  const [asking, setAsking] = useOpenQuestion<'rent'>();
  const [justRoseFrom, setJustRoseFrom] = useState<number | null>(null);
  const rise = useRise(service);
  useEffect(() => {
    if (focus === 'rent') button.current?.focus();
  }, [focus]);

  const priced = service !== null && !matching;
  useLayoutEffect(() => {
    if (priced) requestAnimationFrame(() => performance.mark('price-shown'));
  }, [priced]);

  const unpriced = service?.unpriced === true;
  const tooDear = service !== null && !unpriced && (maximumPrice === null || service.price > maximumPrice);
  const soldOut = service !== null && service.stock <= 0;
  const filtersGood = !canFilter || parseAreaCodes(filters.areaCodes) !== null;
  // Without a price the cap alone bounds what a number may cost.
  const unbounded = unpriced && maximumPrice === null;
  const agree = (to: Service): void => onRent(to, to.unpriced ? (maximumPrice ?? 0) : to.price);
  const press = (): void => {
    if (service === null || renting || !filtersGood) return;
    const from = rise.from();
    if (tooDear || guess || unpriced) setAsking('rent');
    else if (from !== null) setJustRoseFrom(from);
    else agree(service);
  };
  const maySurcharge = maximumPrice !== null && surchargeOver !== null && surchargeOver < maximumPrice;
  const risenFrom = props.risenFrom ?? justRoseFrom;
  const label =
    !service || unpriced
      ? t('popup_rent')
      : soldOut
        ? t('popup_rent_sold_out')
        : t('popup_rent_for', { price: formatMoney(service.price) });
  return (
    <section class={second ? 'card rent second' : 'card rent'}>
      <div class="rent-top">
        {host !== null && !second ? (
          <SiteLine host={host} />
        ) : (
          <p class="hint">{t(second ? 'popup_another' : 'popup_no_site')}</p>
        )}
        {matching ? (
          <div class="skeleton heading" />
        ) : (
          <div class="rent-title">
            <h1>{service?.name ?? t('popup_choose')}</h1>
            {service && (
              <FavoriteButton
                on={picker.favourites.includes(service.apiName)}
                onChange={(on) => props.onFavorite(service, on)}
              />
            )}
          </div>
        )}
      </div>
      <p class="facts">
        {matching && <span class="skeleton" />}
        {unpriced && !matching && <span>{t('popup_no_prices_listed', { provider })}</span>}
        {service && !unpriced && !matching && (
          <>
            <span class="price">{formatMoney(service.price)}</span>
            <span class="stock">{plural('popup_stock', Math.max(0, service.stock))}</span>
            {service.ttlMinutes > 0 && <span>{formatShortMinutes(service.ttlMinutes)}</span>}
            {service.multipleSms && <span>{t('popup_several_sms')}</span>}
          </>
        )}
        {!service && !matching && <span>{t('popup_price_later')}</span>}
      </p>
      {guess && service && <p class="guess">{t('popup_guess', { service: service.name })}</p>}
      <div class="pick">
        <ServiceCombobox
          services={props.services}
          chosen={matching ? null : service}
          unlisted={props.unlisted}
          picker={picker}
          typed={props.typed ?? null}
          onType={props.onType}
          onChoose={props.onChoose}
          onSort={props.onSort}
          onFavorite={props.onFavorite}
          focus={focus === 'search'}
        />
        <button
          ref={button}
          type="button"
          class={second ? 'wide' : 'primary wide'}
          disabled={service === null || soldOut || unbounded}
          aria-disabled={renting || !filtersGood}
          onClick={(event) => {
            // The second click of a double click may have been meant for a dialog that closed over this.
            if (event.detail < 2) press();
          }}
        >
          {label}
        </button>
      </div>
      <div class="next">
        <p role="status" class="renting">
          {renting && t('popup_renting')}
        </p>
        {!renting && !second && !soldOut && (
          <p class="hint">{t(host !== null && fillsNumber ? 'popup_next_fill' : 'popup_next_copy')}</p>
        )}
      </div>
      {service !== null && !unpriced && balance !== null && balance < service.price && !error && (
        <p class="warning">{t('popup_low_balance', { balance: formatMoney(balance), provider })}</p>
      )}
      {error && <LazyErrorNotice error={error} />}
      {surchargeOver !== null && !maySurcharge && (
        <p class="warning">{t('popup_surcharge_too_dear', { provider, price: formatMoney(surchargeOver) })}</p>
      )}
      {canFilter && <RentFilters filters={filters} onChange={props.onFilters} />}
      {asking === 'rent' && service && (
        <RentQuestion
          service={service}
          maximumPrice={maximumPrice}
          guessFor={guess ? host : null}
          onCancel={() => setAsking(null)}
          onConfirm={() => {
            setAsking(null);
            agree(service);
          }}
        />
      )}
      {!asking && risenFrom !== null && service && (
        <PriceRiseQuestion
          service={service}
          from={risenFrom}
          maximumPrice={maximumPrice}
          onCancel={() => {
            setJustRoseFrom(null);
            rise.read();
            props.onRiseRefused();
          }}
          onConfirm={() => {
            setJustRoseFrom(null);
            agree(service);
          }}
        />
      )}
      {!asking && risenFrom === null && surchargeOver !== null && service && maySurcharge && (
        <SurchargeQuestion
          service={service}
          over={surchargeOver}
          maximumPrice={maximumPrice}
          onCancel={props.onRiseRefused}
          onConfirm={(upTo) => onRent(service, upTo)}
        />
      )}
    </section>
  );
}
