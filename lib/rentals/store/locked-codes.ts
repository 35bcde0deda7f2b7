import * as z from 'zod/mini';
import { SealedSchema, type Sealed } from '../../core/sealed.ts';
import { storedItem } from '../../platform/storage/stored-item.ts';
import { RentalSchema } from '../model/rental.ts';
import { mapRentals, withKept, type Rentals } from './items.ts';

/** The lock over codes; a port, as only the background has it. */
export interface CodeLock {
  /** Rejects where that can't be known. */
  state(): Promise<'off' | 'open' | 'locked'>;
  /** Null where there's no data key at hand. */
  seal(text: string): Promise<Sealed | null>;
  /** Null where it can't be opened. */
  unseal(sealed: Sealed): Promise<string | null>;
}

/** What a lock guards of rentals. */
const CodesSchema = z.array(z.pick(RentalSchema, { key: true, code: true, text: true }));

type Codes = z.infer<typeof CodesSchema>;

/** The codes while the lock is open: in the browser's memory, and nowhere else in the open. */
export const openCodesItem = storedItem<Codes>('open-codes', {
  schema: CodesSchema,
  fallback: [],
  disposable: true,
  area: 'session',
});

/** The same on the disk, sealed; null where there's no lock. */
export const sealedCodesItem = storedItem<Sealed | null>('sealed-codes', {
  schema: z.nullable(SealedSchema),
  fallback: null,
  disposable: true,
});

/** Private windows leave theirs in memory anyway. */
const isGuarded = ({ code, text, incognito }: Rentals['live'][number]): boolean =>
  incognito !== true && (code !== null || text !== null);

/** What a lock guards of some rentals. */
export const codesOf = ({ live, history }: Rentals): Codes =>
  [...live, ...history].filter(isGuarded).map(({ key, code, text }) => ({ key, code, text }));

/** The rentals as the disk has them under a lock. */
export const withoutCodes = (rentals: Rentals): Rentals =>
  mapRentals(rentals, (rental) => (isGuarded(rental) ? { ...rental, code: null, text: null } : rental));

/** The rentals with the codes that they lack. */
export const withCodes = (rentals: Rentals, codes: Codes): Rentals =>
  withKept(rentals, codes, ({ code, text }) => code === null && text === null);

/** Brings the sealed codes into memory: what came while it was locked goes before them. */
export async function openCodes(lock: Pick<CodeLock, 'unseal'>): Promise<Codes> {
  const [sealed, open] = await Promise.all([sealedCodesItem.get(), openCodesItem.get()]);
  const known = new Set(open.map(({ key }) => key));
  const codes = [...open, ...readCodes(sealed && (await lock.unseal(sealed))).filter(({ key }) => !known.has(key))];
  await openCodesItem.set(codes);
  return codes;
}

function readCodes(text: string | null): Codes {
  try {
    const codes = CodesSchema.safeParse(JSON.parse(text ?? '[]'));
    return codes.success ? codes.data : [];
  } catch {
    return [];
  }
}

/** Takes the codes out of memory. Rejects where the browser can't. */
export const closeCodes = (): Promise<void> => openCodesItem.set([]);

/** Forgets the codes, sealed and open. Rejects where the browser can't. */
export async function forgetCodes(): Promise<void> {
  await sealedCodesItem.set(null);
  await closeCodes();
}
