import { useContext, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Picker, PickerSort } from '../lib/catalogue/picker.ts';
import type { Service } from '../lib/catalogue/service.ts';
import type { AppError } from '../lib/getatext/errors.ts';
import { formatMoney } from '../lib/i18n/format.ts';
import { parseAreaCodes, type Filters } from '../lib/settings/filters.ts';
import { ErrorNotice, ProviderContext } from './error-notice.tsx';
import { FavouriteButton } from './favourite-button.tsx';
import { formatStock } from './format.ts';
import { lazily } from './lazily.tsx';
import { RentFilters } from './rent-filters.tsx';
import { PriceRiseQuestion, RentQuestion } from './rent-questions.tsx';
import { ServiceCombobox } from './service-combobox.tsx';

const SurchargeQuestion = lazily(async () => (await import('./surcharge-question.tsx')).SurchargeQuestion);

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
  /** What takes the focus, once that is decided. */
  focus: 'rent' | 'search' | null;
  onChoose: (service: Service) => void;
  onSort: (sort: PickerSort) => void;
  onFavourite: (service: Service, on: boolean) => void;
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
  const { filters, canFilter = true, surchargeOver, onRent } = props;
  const { name: provider } = useContext(ProviderContext);
  const button = useRef<HTMLButtonElement>(null);
  const [asking, setAsking] = useState(false);
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
    if (tooDear || guess || unpriced) setAsking(true);
    else if (from !== null) setJustRoseFrom(from);
    else agree(service);
  };
  const maySurcharge = maximumPrice !== null && surchargeOver !== null && surchargeOver < maximumPrice;
  const risenFrom = props.risenFrom ?? justRoseFrom;
  return (
    <section class={second ? 'card rent second' : 'card rent'}>
      <div class="rent-top">
        {matching ? (
          <div class="skeleton heading" />
        ) : (
          <div class="rent-title">
            <h1>{service?.name ?? 'Choose a service'}</h1>
            {service && (
              <FavouriteButton
                on={picker.favourites.includes(service.apiName)}
                onChange={(on) => props.onFavourite(service, on)}
              />
            )}
          </div>
        )}
        {host !== null && <p class="host">{host}</p>}
      </div>
      <p class="facts">
        {unpriced && !matching && <span>{provider} lists no prices.</span>}
        {service && !unpriced && !matching && (
          <>
            <span class="price">{formatMoney(service.price)}</span>
            <span class="stock">{formatStock(Math.max(0, service.stock))}</span>
            {service.ttlMinutes > 0 && <span>{service.ttlMinutes} min</span>}
            {service.multipleSms && <span>several SMS</span>}
          </>
        )}
        {!service && !matching && <span>The price shows here before you pay.</span>}
      </p>
      {guess && service && <p class="guess">Looks like {service.name}, please check</p>}
      <ServiceCombobox
        services={props.services}
        chosen={matching ? null : service}
        unlisted={props.unlisted}
        picker={picker}
        onChoose={props.onChoose}
        onSort={props.onSort}
        onFavourite={props.onFavourite}
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
        Rent number{service && !unpriced && ` · ${soldOut ? 'Out of stock' : formatMoney(service.price)}`}
      </button>
      <p role="status" class="renting">
        {renting && 'Renting a number…'}
      </p>
      {canFilter && <RentFilters filters={filters} onChange={props.onFilters} />}
      {service !== null && !unpriced && balance !== null && balance < service.price && !error && (
        <p class="warning">Your balance of {formatMoney(balance)} is below this price. Top up at {provider} first.</p>
      )}
      {error && <ErrorNotice error={error} />}
      {surchargeOver !== null && !maySurcharge && (
        <p class="warning">
          With these filters {provider} asks more than {formatMoney(surchargeOver)}, which is your maximum price. Take a
          filter off, or raise the maximum price in the options.
        </p>
      )}
      {asking && service && (
        <RentQuestion
          service={service}
          maximumPrice={maximumPrice}
          guessFor={guess ? host : null}
          onCancel={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false);
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
