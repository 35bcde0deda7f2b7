import * as z from 'zod/mini';
import { joined, storedItem, type Readable } from '../../platform/storage/stored-item.ts';
import { RentalSchema, type Rental } from '../model/rental.ts';
import { rentalsItem, unsavedItem, withRentals, type Rentals } from './items.ts';

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
const secretsItem = storedItem<Secrets[]>('incognito-rentals', {
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

const mapRentals = ({ live, history }: Rentals, change: (rental: Rental) => Rental): Rentals => ({
  live: live.map(change),
  history: history.map(change),
});

/** The rentals of private windows in some lists. */
export const incognitoOf = ({ live, history }: Rentals): Rental[] => [...live, ...history].filter(isIncognito);

function withSecrets(rentals: Rentals, secrets: readonly Secrets[]): Rentals {
  if (secrets.length === 0) return rentals;
  const byKey = new Map(secrets.map((one) => [one.key, one]));
  return mapRentals(rentals, (rental) => (isIncognito(rental) ? { ...rental, ...byKey.get(rental.key) } : rental));
}

/** Whether a rental says more than the disk may have of a private window. */
export const hasSecrets = (rental: Rental): boolean =>
  (Object.keys(NO_SECRETS) as (keyof typeof NO_SECRETS)[]).some((name) => rental[name] !== null);

/** {@link rentalsItem} without, and {@link secretsItem} with, what private windows leave behind; read and written as one. */
export const keptRentals = {
  async getStrict(): Promise<Rentals> {
    const rentals = await rentalsItem.getStrict();
    return incognitoOf(rentals).length === 0 ? rentals : withSecrets(rentals, await secretsItem.get());
  },
  /** Every write follows a strict reading. */
  async set(rentals: Rentals): Promise<void> {
    const incognito = incognitoOf(rentals);
    if (incognito.length === 0) return rentalsItem.overwrite(rentals);
    // First what is lost with the browser anyway: a rental on disk alone would lack its number.
    await secretsItem.overwrite(incognito.filter(hasSecrets).map((rental) => SecretsSchema.parse(rental)));
    await rentalsItem.overwrite(mapRentals(rentals, withoutSecrets));
  },
};

/** All rentals with what could not be stored, and what private windows keep in memory: what the popup shows. */
export const shownRentals: Readable<Rentals> = joined(
  joined(rentalsItem, secretsItem, withSecrets),
  unsavedItem,
  withRentals,
);

/** The rentals that a screen in a window of that kind shows. */
export function inWindow(rentals: Rentals, incognito: boolean): Rentals {
  if (incognito || incognitoOf(rentals).length === 0) return rentals;
  const isOutside = (rental: Rental): boolean => !isIncognito(rental);
  return { live: rentals.live.filter(isOutside), history: rentals.history.filter(isOutside) };
}

/** {@link shownRentals} without anything that only private windows may show. */
export const publicRentals: Readable<Rentals> = joined(rentalsItem, unsavedItem, (rentals, unsaved) =>
  withRentals(rentals, unsaved.map(withoutSecrets)),
);
