import { joined, type Readable } from '../../platform/storage/stored-item.ts';
import { secretsItem, withSecrets } from './incognito.ts';
import { rentalsItem, unsavedItem, withRentals, type Rentals } from './items.ts';
import { openCodesItem, withCodes } from './locked-codes.ts';

/** What is on the disk, with the codes that the lock lets be seen. */
export const openRentals: Readable<Rentals> = joined(rentalsItem, openCodesItem, withCodes);

/** All rentals with what could not be stored, and what private windows keep in memory: what the popup shows. */
export const shownRentals: Readable<Rentals> = joined(
  joined(openRentals, secretsItem, withSecrets),
  unsavedItem,
  withRentals,
);
