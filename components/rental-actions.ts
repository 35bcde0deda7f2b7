import type { Service } from '../lib/catalogue/service.ts';
import type { Result } from '../lib/getatext/errors.ts';
import type { Rental } from '../lib/rentals/rental.ts';

/** What can be asked about a rental; a screen gives these to its components. */
export interface RentalActions {
  /** Puts a text on the clipboard; false where the browser refused. */
  copy(text: string): Promise<boolean>;
  copied(rental: Rental): Promise<Result<unknown>>;
  fillNumber(rental: Rental): Promise<Result<{ status: 'filled' | 'watching' }>>;
  fillCode(rental: Rental): Promise<Result<{ status: 'filled' | 'watching' }>>;
  cancel(rental: Rental): Promise<Result<unknown>>;
  keep(rental: Rental): Promise<Result<unknown>>;
  complete(rental: Rental): Promise<Result<unknown>>;
  rentAgain(rental: Rental, maxPrice: number): Promise<Result<unknown>>;
  /** Rents the rental's number for a service, for up to its price. */
  rentSpecific(rental: Rental, service: Service): Promise<Result<unknown>>;
  tryAnother(rental: Rental, maxPrice: number): Promise<Result<unknown>>;
  dismiss(rental: Rental): Promise<Result<unknown>>;
}
