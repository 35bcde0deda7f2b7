import * as z from 'zod/mini';
import { storedItem } from '../../platform/storage/stored-item.ts';
import { RentalSchema, type Rental } from '../model/rental.ts';
import { mapRentals, withKept, type Rentals } from './items.ts';

/** What of a rental tells where the user was, or what they got there. */
const SecretsSchema = z.pick(RentalSchema, {
  key: true,
  site: true,
  number: true,
  code: true,
  text: true,
  codeDomain: true,
  filledHost: true,
  error: true,
  cancelError: true,
});

type Secrets = z.infer<typeof SecretsSchema>;

/** What must not reach the disk of rentals in private windows: in the browser's memory, until the last one closes. */
export const secretsItem = storedItem<Secrets[]>('incognito-rentals', {
  schema: z.array(SecretsSchema),
  fallback: [],
  disposable: true,
  area: 'session',
});

/** {@link SecretsSchema}, with nothing in it. */
const NO_SECRETS = {
  site: null,
  number: null,
  code: null,
  text: null,
  codeDomain: null,
  filledHost: null,
  error: null,
  cancelError: null,
} satisfies Omit<Secrets, 'key'>;

const isIncognito = ({ incognito }: Rental): boolean => incognito === true;

/** A rental as the disk has it: one of a private window keeps what it cost, when, and for which service. */
export const withoutSecrets = (rental: Rental): Rental => (isIncognito(rental) ? { ...rental, ...NO_SECRETS } : rental);

/** The rentals of private windows in some lists. */
export const incognitoOf = ({ live, history }: Rentals): Rental[] => [...live, ...history].filter(isIncognito);

/** The rentals with what private windows keep in memory of them. */
export const withSecrets = (rentals: Rentals, secrets: readonly Secrets[]): Rentals =>
  withKept(rentals, secrets, isIncognito);

/** Whether a rental says more than the disk may have of a private window. */
export const hasSecrets = (rental: Rental): boolean =>
  (Object.keys(NO_SECRETS) as (keyof typeof NO_SECRETS)[]).some((name) => rental[name] !== null);

/** {@link Secrets} of some rentals of private windows; those that have none are left out. */
export const secretsOf = (incognito: readonly Rental[]): Secrets[] =>
  incognito.filter(hasSecrets).map((rental) => SecretsSchema.parse(rental));

/** The rentals as the disk has them. */
export const withoutAllSecrets = (rentals: Rentals): Rentals => mapRentals(rentals, withoutSecrets);

/** The rentals that a screen in a window of that kind shows. */
export function inWindow(rentals: Rentals, incognito: boolean): Rentals {
  if (incognito || incognitoOf(rentals).length === 0) return rentals;
  const isOutside = (rental: Rental): boolean => !isIncognito(rental);
  return { live: rentals.live.filter(isOutside), history: rentals.history.filter(isOutside) };
}
