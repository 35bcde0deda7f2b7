import type { Service } from '../../lib/core/service.ts';
import type { Result } from '../../lib/core/errors.ts';
import type { Rental } from '../../lib/rentals/model/rental.ts';
import type { AgreedAgain } from './hooks/use-rent-again.tsx';

/** A page or frame of another site than the rental's. */
export interface OtherSite {
  host: string;
  /** Its registrable domain. */
  domain: string;
}

/** What can be done with a rental; a screen gives these to its components. */
export interface RentalActions {
  /** Puts a text on the clipboard; false where the browser refused. */
  copy(text: string): Promise<boolean>;
  copied(rental: Rental): Promise<Result<unknown>>;
  fillNumber(rental: Rental): Promise<Result<{ status: 'filled' | 'watching' }>>;
  fillCode(rental: Rental): Promise<Result<{ status: 'filled' | 'watching' }>>;
  /** Takes a part of the rental's text for its code. */
  pickCode(rental: Rental, code: string): Promise<Result<unknown>>;
  /** Lets the rental's codes go into another site too, asks the browser for it where needed, and fills the code. */
  linkAndFill(rental: Rental, other: OtherSite): Promise<Result<{ status: 'filled' | 'watching' }>>;
  /** Asks the browser for a host; call it within the click. False where the user refused. */
  allow(rental: Rental, host: string): Promise<boolean>;
  cancel(rental: Rental): Promise<Result<unknown>>;
  keep(rental: Rental): Promise<Result<unknown>>;
  complete(rental: Rental): Promise<Result<unknown>>;
  rentAgain(rental: Rental, agreed: AgreedAgain): Promise<Result<unknown>>;
  /** Rents the rental's number for a service, for up to a price. */
  rentSpecific(rental: Rental, service: Service, maxPrice: number): Promise<Result<unknown>>;
  tryAnother(rental: Rental, maxPrice: number): Promise<Result<unknown>>;
  dismiss(rental: Rental): Promise<Result<unknown>>;
}
