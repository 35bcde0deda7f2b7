import * as z from 'zod/mini';
import { storedItem } from '../platform/storage/stored-item.ts';
import { AuctionsSchema, BidSchema, type Auctions, type Bid } from './auction.ts';
import { ConversationSchema, WatchedSchema, type Conversation, type Watched } from './long-rental-messages.ts';
import { LongNoteSchema, type LongNote } from './long-note.ts';
import { LongRentalsSchema, NO_LONG_RENTALS, type LongRentals } from './long-rental.ts';
import { PurchaseSchema, type Purchase } from './purchase.ts';

/** What was bought besides short rentals, newest first; see {@link PurchaseSchema}. */
export const purchasesItem = storedItem<Purchase[]>('purchases', { schema: z.array(PurchaseSchema), fallback: [] });

/** The cached long rentals: a list that can't be read is fetched again. */
export const longRentalsItem = storedItem<LongRentals>('long-rentals', {
  schema: LongRentalsSchema,
  fallback: NO_LONG_RENTALS,
  disposable: true,
});

/** When the user was last reminded that a long rental ends, by its id: a day, `YYYY-MM-DD`. */
export const remindedItem = storedItem<Record<string, string>>('reminded-long-rentals', {
  schema: z.record(z.string(), z.string()),
  fallback: {},
  disposable: true,
});

/** Conversations by the rental's id, in the browser's memory alone: texts and codes are not for the disk. */
export const conversationsItem = storedItem<Record<string, Conversation>>('long-messages', {
  schema: z.record(z.string(), ConversationSchema),
  fallback: {},
  disposable: true,
  area: 'session',
});

/** The long rentals whose messages the user wants to hear of. */
export const watchedItem = storedItem<Watched[]>('watched-long-rentals', {
  schema: z.array(WatchedSchema),
  fallback: [],
});

/** What the user wrote about long rentals. */
export const longNotesItem = storedItem<LongNote[]>('long-rental-notes', {
  schema: z.array(LongNoteSchema),
  fallback: [],
});

/** The cached auctions: a list that can't be read is fetched again. */
export const auctionsItem = storedItem<Auctions>('auctions', {
  schema: AuctionsSchema,
  fallback: { fetchedAt: 0, auctions: [], unread: 0, error: null },
  disposable: true,
});

/** The user's bids, newest first. */
export const bidsItem = storedItem<Bid[]>('bids', { schema: z.array(BidSchema), fallback: [] });
