import * as z from 'zod/mini';
import { serverOf } from '../account/account-id.ts';
import type { ProviderId } from '../getatext/provider.ts';
import type { LongRentals } from './long-rental.ts';

/** A line of the user's own words about a long rental. `goneAt`: the time of the first list that no longer had it. */
export const LongNoteSchema = z.object({
  id: z.string(),
  account: z.string(),
  note: z.string(),
  goneAt: z.nullable(z.number()),
});

/** See {@link LongNoteSchema}. */
export type LongNote = z.infer<typeof LongNoteSchema>;

/** How long a note is kept after its rental has left the list: one incomplete list mustn't cost the user their words. */
const GRACE_MS = 24 * 3_600_000;

const isAbout = (one: LongNote, id: ProviderId, account: string): boolean =>
  one.id === id && serverOf(one.account) === serverOf(account);

/** What was written about a rental of an account; empty where nothing was. A newer key of that account has the same ids. */
export const noteOn = (notes: readonly LongNote[], id: ProviderId, account: string): string =>
  notes.find((one) => isAbout(one, id, account))?.note ?? '';

/** The notes with this one as it is now; an empty one goes. */
export function withNote(notes: readonly LongNote[], id: ProviderId, account: string, note: string): LongNote[] {
  const others = notes.filter((one) => !isAbout(one, id, account));
  return note === '' ? others : [...others, { id, account, note, goneAt: null }];
}

/** The notes without those whose rentals their account's list has lacked for a day. */
export function keptNotes(notes: readonly LongNote[], list: LongRentals): LongNote[] {
  const { account, fetchedAt, rentals, unread, error } = list;
  if (account === null || unread > 0 || error !== null) return [...notes];
  return notes.flatMap((one) => {
    if (rentals.some(({ id }) => isAbout(one, id, account))) return [{ ...one, account, goneAt: null }];
    if (one.account !== account) return [one];
    const goneAt = one.goneAt ?? fetchedAt;
    return fetchedAt - goneAt < GRACE_MS ? [{ ...one, goneAt }] : [];
  });
}
