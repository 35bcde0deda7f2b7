import { useContext, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Service } from '../lib/catalogue/service.ts';
import type { AppError } from '../lib/getatext/errors.ts';
import { formatMoney } from '../lib/getatext/money.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { ErrorNotice, ProviderContext } from './error-notice.tsx';
import { formatStock } from './format.ts';
import { ServiceCombobox } from './service-combobox.tsx';

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
  balance: number | null;
  maximumPrice: number;
  renting: boolean;
  error: AppError | null;
  /** A rental for this site goes on: renting another is not the next step. */
  second: boolean;
  /** What takes the focus, once that is decided. */
  focus: 'rent' | 'search' | null;
  onChoose: (service: Service) => void;
  onRent: (service: Service) => void;
}

/** What a number for this site costs, and the button that rents it. */
export function RentCard(props: RentCardProps) {
  const { host, matching, service, guess, balance, maximumPrice, renting, error, second, focus, onChoose, onRent } = props;
  const { name: provider } = useContext(ProviderContext);
  const button = useRef<HTMLButtonElement>(null);
  const [asking, setAsking] = useState(false);
  useEffect(() => {
    if (focus === 'rent') button.current?.focus();
  }, [focus]);

  const priced = service !== null && !matching;
  useLayoutEffect(() => {
    if (priced) requestAnimationFrame(() => performance.mark('price-shown'));
  }, [priced]);

  const unpriced = service?.unpriced === true;
  const tooDear = service !== null && !unpriced && service.price > maximumPrice;
  const soldOut = service !== null && service.stock <= 0;
  const press = (): void => {
    if (service === null || renting) return;
    if (tooDear || guess || unpriced) setAsking(true);
    else onRent(service);
  };
  return (
    <section class={second ? 'card rent second' : 'card rent'}>
      <div class="rent-top">
        {matching ? (
          <div class="skeleton heading" />
        ) : (
          <h1>{service?.name ?? 'Choose a service'}</h1>
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
        onChoose={onChoose}
        focus={focus === 'search'}
      />
      <button
        ref={button}
        type="button"
        class={second ? 'wide' : 'primary wide'}
        disabled={service === null || soldOut}
        aria-disabled={renting}
        onClick={press}
      >
        Rent number{service && !unpriced && ` · ${soldOut ? 'Out of stock' : formatMoney(service.price)}`}
      </button>
      <p role="status" class="renting">
        {renting && 'Renting a number…'}
      </p>
      {service !== null && !unpriced && balance !== null && balance < service.price && !error && (
        <p class="warning">Your balance of {formatMoney(balance)} is below this price. Top up at {provider} first.</p>
      )}
      {error && <ErrorNotice error={error} />}
      {asking && service && (
        <ConfirmDialog
          title={`Rent a number for ${service.name}?`}
          onCancel={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false);
            onRent(service);
          }}
        >
          {unpriced ? (
            <p>
              {provider} does not say what it costs. It is asked for a number of at most{' '}
              <strong>{formatMoney(maximumPrice)}</strong>, your maximum price; what was charged shows afterwards.
            </p>
          ) : (
            <p>
              It costs <strong>{formatMoney(service.price)}</strong>
              {tooDear && `, more than your maximum price of ${formatMoney(maximumPrice)}`}.
            </p>
          )}
          {guess && <p>{service.name} is a guess for {host}: please check that it is right.</p>}
        </ConfirmDialog>
      )}
    </section>
  );
}
