import { joined, type Readable } from '../../platform/storage/stored-item.ts';
import { withoutSecrets } from './incognito.ts';
import { unsavedItem, withRentals, type Rentals } from './items.ts';
import { openRentals } from './shown-rentals.ts';

/** All rentals with what could not be stored, and without anything that only private windows may show. */
export const publicRentals: Readable<Rentals> = joined(openRentals, unsavedItem, (rentals, unsaved) =>
  withRentals(rentals, unsaved.map(withoutSecrets)),
);
