import type { Rental } from '../../../lib/rentals/model/rental.ts';
import { rental } from '../../unit/components/samples.ts';
import { writeStored } from './profile-storage.ts';
import type { Screen } from './session.ts';

const HOUR = 3_600_000;
const SERVICES = ['WhatsApp', 'Telegram', 'Discord', 'Uber', 'Tinder', 'Google', 'Amazon'];

/** A rental that ended, `age` hours ago. */
export function pastRental(key: string, age: number, changes: Partial<Rental> = {}): Rental {
  const endedAt = Date.now() - age * HOUR;
  return rental({
    key,
    state: 'completed',
    createdAt: endedAt - 300_000,
    rentedAt: endedAt - 300_000,
    endsAt: endedAt,
    endedAt,
    cancellableAt: null,
    codeAt: endedAt - 60_000,
    dismissed: true,
    ...changes,
  });
}

/** Many ended rentals of several services, sites, states and weeks, the newest first. */
export function manyRentals(count: number): Rental[] {
  return Array.from({ length: count }, (_, index) => {
    const name = SERVICES[index % SERVICES.length] ?? 'WhatsApp';
    const host = `${name.toLowerCase()}.com`;
    const isRefunded = index % 5 === 1;
    return pastRental(`past-${index}`, 1 + index * 7, {
      service: { apiName: name.toLowerCase(), name, ttlMinutes: 5, multipleSms: false },
      site: { tabId: null, host, domain: host },
      number: `202555${String(1000 + (index % 400))}`,
      price: 250_000 + (index % 9) * 110_000,
      state: isRefunded ? 'cancelled' : index % 11 === 3 ? 'expired' : 'completed',
      refunded: isRefunded ? 250_000 + (index % 9) * 110_000 : null,
      codeAt: isRefunded ? null : 1,
    });
  });
}

/** Stores rentals as if they had been rented, past the extension. */
export const storeRentals = (screen: Screen, live: Rental[], history: Rental[]): Promise<void> =>
  writeStored(screen, 'rentals', { version: 2, data: { live, history } });
