import type { Service } from '../../lib/core/service.ts';
import { formatMoney, formatShortMinutes } from '../../lib/i18n/format.ts';
import { plural } from '../../lib/i18n/plural.ts';
import { t } from '../../lib/i18n/t.ts';
import { useProvider } from '../ui/hooks/use-provider.tsx';

/** The site in front of the user. */
export interface RentSite {
  /** Null where the page is no website. */
  host: string | null;
  /** A rental for it is live: renting another is not the next step. */
  hasRental: boolean;
  /** The number is filled into its page without being asked. */
  fillsNumber: boolean;
}

/** The service to rent. */
export interface ServiceChoice {
  service: Service | null;
  /** Which service the site needs is still being asked. */
  matching: boolean;
  /** The service is likely but not sure, and the user has not chosen it. */
  guess: boolean;
}

interface RentSummaryProps {
  site: RentSite;
  choice: ServiceChoice;
  /** What a number can cost with the filters, in millionths of a dollar. */
  most: number;
  /** By `apiName`. */
  favorites: readonly string[];
  /** How long after renting the account can't cancel, in milliseconds. */
  cancelLockMs: number;
  onFavorite: (service: Service, on: boolean) => void;
}

/** Which site, which service, and what a number costs. */
export function RentSummary({ site, choice, most, favorites, cancelLockMs, onFavorite }: RentSummaryProps) {
  const { host, hasRental } = site;
  const { service, matching } = choice;
  const { name: provider } = useProvider();
  const unpriced = service?.unpriced === true;
  return (
    <>
      <div class="rent-top">
        {hasRental ? null : host === null ? (
          <p class="hint">{t('popup_no_site')}</p>
        ) : (
          <p class="host">
            <svg viewBox="0 0 20 20" aria-hidden="true">
              <circle cx="10" cy="10" r="7" />
              <path d="M3 10h14M10 3c2.2 2 3.2 4.3 3.2 7s-1 5-3.2 7c-2.2-2-3.2-4.3-3.2-7S7.8 5 10 3Z" />
            </svg>
            <bdi>{host}</bdi>
          </p>
        )}
        {matching ? (
          <div class="skeleton heading" />
        ) : (
          <div class="rent-title">
            <h1>{service?.name ?? t('popup_choose')}</h1>
            {service && (
              <FavoriteButton on={favorites.includes(service.apiName)} onChange={(on) => onFavorite(service, on)} />
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
            {most > service.price && <span>{t('popup_up_to', { most: formatMoney(most) })}</span>}
            <span class="stock">{plural('popup_stock', Math.max(0, service.stock))}</span>
            {service.multipleSms && <span>{t('popup_several_sms')}</span>}
            {service.ttlMinutes > 0 && (
              <>
                <span>{t('popup_lasts', { time: formatShortMinutes(service.ttlMinutes) })}</span>
                <span>{cancelTerms(service.ttlMinutes, cancelLockMs)}</span>
              </>
            )}
          </>
        )}
        {!service && !matching && <span>{t('popup_price_later')}</span>}
      </p>
    </>
  );
}

/** Whether and when a number can be given back. */
function cancelTerms(ttlMinutes: number, cancelLockMs: number): string {
  if (cancelLockMs === 0) return t('popup_cancel_any');
  return ttlMinutes * 60_000 <= cancelLockMs
    ? t('popup_cancel_never')
    : t('popup_cancel_after', { time: formatShortMinutes(Math.ceil(cancelLockMs / 60_000)) });
}

/** The star beside a service's name: favorites come first in the list. */
function FavoriteButton({ on, onChange }: { on: boolean; onChange: (on: boolean) => void }) {
  return (
    <button
      type="button"
      class="icon star"
      aria-label={t('picker_favourite_button')}
      aria-pressed={on}
      title={on ? t('picker_favourite_on') : t('picker_favourite_off')}
      onClick={() => onChange(!on)}
    >
      <span aria-hidden="true">{on ? '★' : '☆'}</span>
    </button>
  );
}

/** Stands where the card for renting will be, with its size. */
export function RentSkeleton() {
  return (
    <section class="card rent" aria-busy="true">
      <h1 class="visually-hidden">{t('popup_loading')}</h1>
      <div class="rent-top">
        <span class="skeleton host" />
        <span class="skeleton heading" />
      </div>
      <p class="facts">
        <span class="skeleton" />
      </p>
      <span class="skeleton control with-label" />
      <span class="skeleton control" />
    </section>
  );
}
