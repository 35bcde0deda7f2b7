import type { Money } from '../../core/money.ts';
import type { Service } from '../../core/service.ts';
import { formatMoney, formatPhoneNumber } from '../../i18n/format.ts';
import { isolated } from '../../i18n/plain-text.ts';
import { t } from '../../i18n/t.ts';
import type { AppError, Result } from '../../core/errors.ts';
import { describeError } from '../../i18n/describe-error.ts';
import type { Filters } from '../../settings/filters.ts';
import { maxCost } from '../../settings/surcharges.ts';
import type { Delivered } from '../delivery/delivery.ts';
import type { Rental } from '../model/rental.ts';

/** Ports of renting from the context menu. */
export interface MenuDeps {
  hasKey(): Promise<boolean>;
  /** The catalogue, refreshed where it is old. */
  services(): Promise<Result<Service[]>>;
  /** The service that the page surely belongs to; null where it is a guess or none. */
  knownService(url: string, services: readonly Service[]): Promise<Service | null>;
  maximumPrice(): Promise<number>;
  /** The filters of the settings, where the server takes any. */
  filters(): Promise<Filters>;
  rent(service: Service, wish: { maxPrice: Money; tabId: number; filters: Filters }): Promise<Result<{ key: string }>>;
  /** Notes that a number of the service was rented. */
  used(service: Service): Promise<void>;
  /** Fetches the catalogue anew; the popup follows it. */
  refreshPrices(): Promise<unknown>;
  fillNumber(key: string, tabId: number): Promise<Delivered>;
  find(key: string): Promise<Rental | null>;
  /** What the user calls the provider in use. */
  provider(): Promise<string>;
  openOptions(): Promise<void>;
  openPopup(tabId: number): Promise<void>;
  notify(id: string, title: string, message: string): Promise<void>;
}

/**
 * `Rent number for this site`: rents the known service where the most that it can cost is under the user's cap, fills
 * the phone field, and says what happened. Whatever is not certain opens the popup instead of spending; a missing key opens the options.
 */
export async function rentFromMenu(deps: MenuDeps, tab: { id: number; url: string | null }): Promise<void> {
  if (!(await deps.hasKey())) return deps.openOptions();
  const services = await deps.services();
  if (!services.ok) {
    if (services.error.kind === 'auth') return deps.openOptions();
    return deps.notify(
      'menu',
      t('notify_not_rented_title'),
      describeError(services.error, await deps.provider()).sentence,
    );
  }
  const service = tab.url === null ? null : await deps.knownService(tab.url, services.value);
  if (!service || service.stock <= 0) return deps.openPopup(tab.id);
  const filters = await deps.filters();
  const maxPrice = maxCost(service.price, filters);
  if (maxPrice > (await deps.maximumPrice())) return deps.openPopup(tab.id);
  const rented = await deps.rent(service, { maxPrice, tabId: tab.id, filters });
  if (!rented.ok) {
    if (rented.error.kind === 'auth') return deps.openOptions();
    if (rented.error.kind === 'price_above_cap') {
      // The popup first, while the gesture is fresh; it shows the new price as soon as that is known.
      await Promise.all([deps.openPopup(tab.id), deps.refreshPrices()]);
      return;
    }
    return deps.notify(
      'menu',
      titleOf(rented.error, service.name),
      describeError(rented.error, await deps.provider()).sentence,
    );
  }
  void deps.used(service).catch(() => undefined);
  const filled = await deps.fillNumber(rented.value.key, tab.id);
  const rental = await deps.find(rented.value.key);
  const price = rental?.price ?? null;
  const number = rental?.number ? isolated(formatPhoneNumber(rental.number)) : null;
  const where =
    number === null
      ? t('notify_rented_no_number', { provider: await deps.provider() })
      : t(filled.ok ? 'notify_rented_filled' : 'notify_rented_copy', { number });
  return deps.notify(
    rented.value.key,
    price === null
      ? t('notify_rented_title', { service: service.name })
      : t('notify_rented_price_title', { service: service.name, price: formatMoney(price) }),
    where,
  );
}

function titleOf(error: AppError, service: string): string {
  if (error.kind === 'outcome_unknown') return t('notify_was_rented_title', { service });
  return error.kind === 'storage' && error.rented
    ? t('notify_not_stored_title', { service })
    : t('notify_not_rented_for_title', { service });
}
