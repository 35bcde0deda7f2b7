import * as z from 'zod/mini';
import { AppErrorSchema } from '../core/errors.ts';
import type { Provider } from '../getatext/provider.ts';
import { storedItem } from '../platform/storage/stored-item.ts';
import type { Rental } from '../rentals/model/rental.ts';

/**
 * Every word that an event may be made of: what happened, which call, and what came of it (states of rentals, kinds of
 * errors). Nothing else gets into one, so that no key, code, number, host or id can.
 */
const WordSchema = z.union([
  z.enum(['worker', 'call', 'rental', 'error', 'code_filled', 'number_filled', 'screen', 'ok', 'other']),
  z.enum([
    'services',
    'balance',
    'rent',
    'rentMultiple',
    'rentSpecific',
    'reRent',
    'status',
    'complete',
    'cancel',
    'awaitAnother',
    'longRentals',
    'createLongRental',
    'updateLongRental',
    'longRentalMessages',
    'auctions',
    'bid',
  ] satisfies (keyof Provider)[]),
  z.enum([
    'intent',
    'requesting',
    'waiting',
    'received',
    'completed',
    'cancelled',
    'expired',
    'failed',
    'unknown',
  ] satisfies Rental['state'][]),
  ...AppErrorSchema.def.options.map(({ shape }) => shape.kind),
]);
type Word = z.infer<typeof WordSchema>;

/** A word as it may stand in an event; `other` for anything else. */
export const word = (text: string): Word => WordSchema.safeParse(text).data ?? 'other';

const EventSchema = z.object({
  /** Milliseconds since 1970 on the local clock. */
  at: z.number(),
  words: z.array(WordSchema),
  /** How long it took. */
  ms: z.nullable(z.number()),
});

/** Something that the background did: when, in which words, how long it took. */
export type DiagnosticEvent = z.infer<typeof EventSchema>;

/** How many of them are kept. */
export const MAX_EVENTS = 50;

/** The last events, the latest last; in the browser's memory. */
export const eventsItem = storedItem<DiagnosticEvent[]>('diagnostic-events', {
  schema: z.array(EventSchema),
  fallback: [],
  disposable: true,
  area: 'session',
});

/** How long events wait to be stored together. */
const REST_MS = 500;

/** Keeps the last events. Failures of the storage are survived: nothing waits for an event. */
export class EventLog {
  #item: Pick<typeof eventsItem, 'get' | 'set'>;
  #now: () => number;
  #events: Promise<DiagnosticEvent[]> | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(item: Pick<typeof eventsItem, 'get' | 'set'>, now: () => number) {
    this.#item = item;
    this.#now = now;
  }

  /** Notes what happened, in words; `ms` is how long it took. The same again takes the place of the last event. */
  note = (words: readonly string[], ms: number | null = null): void => {
    const event = { at: this.#now(), words: words.map(word), ms: ms === null ? null : Math.round(ms) };
    this.#events = (this.#events ?? this.#item.get()).then((events) => {
      // A question that is asked again and again would push out what led to it.
      const isAgain = events.at(-1)?.words.join() === event.words.join();
      return [...(isAgain ? events.slice(0, -1) : events), event].slice(-MAX_EVENTS);
    });
    this.#timer ??= setTimeout(() => void this.flush(), REST_MS);
  };

  /** Forgets what was noted so far, here; the storage is the caller's. */
  forget(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#events = Promise.resolve([]);
  }

  /** Stores what was noted. You needn't call it: the log does so half a second after an event. */
  async flush(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    await this.#item.set((await this.#events) ?? []).catch(() => undefined);
  }
}
