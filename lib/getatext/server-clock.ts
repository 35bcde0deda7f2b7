import { inferZone, instantsOf, isSane, isZoned, type ServerZone } from './server-time.ts';

/** What is known of the provider's clock. `skewMs` is the local clock minus the provider's. */
interface ServerClockState {
  zone: ServerZone;
  skewMs: number;
}

/** Keeps the state beyond the worker. `load` may give anything that was stored; failures of either are survived. */
export interface ServerClockStore {
  load?(): Promise<unknown>;
  save?(state: ServerClockState): Promise<void>;
}

/** A rental that was just made, for checking the reading of its end. */
interface NewRental {
  /** Milliseconds since 1970 on the local clock. */
  now: number;
  /** The length of the service's rentals, where it is known. */
  ttlMinutes?: number | undefined;
}

/** Reads the provider's times and moves them to the local clock, in milliseconds since 1970. */
export interface ServerClock {
  /** Resolves when the stored state has been taken over. */
  ready(): Promise<void>;
  /** Learns the skew from a `Date` response header; the local times are those of asking and of being answered. */
  learnSkew(dateHeader: string | null, sentAt: number, answeredAt: number): void;
  /** A time, or null where it can't be read. */
  read(text: string | null): number | null;
  /** The end of a rental that was just made: learns the zone where the supposed one makes no sense. */
  readNewEnd(text: string | null, rental: NewRental): number | null;
  state(): ServerClockState;
}

const MINUTE = 60_000;
/** `Date` has whole seconds and the way takes time: less than this is no difference. */
const NOISE_MS = 1500;

/** Creates the clock, US Eastern and without skew until it learns otherwise. */
export function createServerClock(store: ServerClockStore = {}): ServerClock {
  let state: ServerClockState = { zone: 'eastern', skewMs: 0 };
  let loading: Promise<void> | null = null;

  const load = async (): Promise<void> => {
    try {
      state = readState(await store.load?.()) ?? state;
    } catch {
      // Without the stored state it is learned anew.
    }
  };
  const learn = (change: Partial<ServerClockState>): void => {
    state = { ...state, ...change };
    store.save?.(state).catch(() => undefined);
  };
  const toLocal = (at: number): number => at + state.skewMs;

  return {
    ready: () => (loading ??= load()),
    learnSkew(dateHeader, sentAt, answeredAt) {
      const date = dateHeader === null ? Number.NaN : Date.parse(dateHeader);
      if (Number.isNaN(date) || answeredAt < sentAt || answeredAt - sentAt > 10_000) return;
      const measured = Math.round((sentAt + answeredAt) / 2 - (date + 500));
      const skewMs = Math.abs(measured) < NOISE_MS ? 0 : measured;
      if (Math.abs(skewMs - state.skewMs) >= NOISE_MS || (skewMs === 0 && state.skewMs !== 0)) learn({ skewMs });
    },
    read(text) {
      const at = text === null ? undefined : instantsOf(text, state.zone)[0];
      return at === undefined ? null : toLocal(at);
    },
    readNewEnd(text, rental) {
      if (text === null) return null;
      if (isZoned(text)) return this.read(text);
      const serverNow = rental.now - state.skewMs;
      const ttlMs = rental.ttlMinutes === undefined ? undefined : rental.ttlMinutes * MINUTE;
      const inferred = inferZone(text, serverNow, ttlMs);
      const zones: ServerZone[] = [state.zone, 'eastern', ...(inferred ? [inferred] : [])];
      const endings = zones.flatMap((zone) =>
        instantsOf(text, zone)
          .filter((at) => isSane(at - serverNow))
          .map((at) => ({ zone, at })),
      );
      // A zone that is off by some hours may still give a sane length; an end right after the known length settles it.
      const exact =
        ttlMs === undefined ? undefined : endings.find(({ at }) => Math.abs(at - serverNow - ttlMs) <= 2 * MINUTE);
      const ending = exact ?? endings[0];
      if (!ending) return this.read(text);
      if (!sameZone(ending.zone, state.zone)) learn({ zone: ending.zone });
      return toLocal(ending.at);
    },
    state: () => state,
  };
}

function sameZone(one: ServerZone, other: ServerZone): boolean {
  if (one === 'eastern' || other === 'eastern') return one === other;
  return one.offsetMinutes === other.offsetMinutes;
}

function readState(stored: unknown): ServerClockState | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { zone, skewMs } = stored as Partial<ServerClockState>;
  if (typeof skewMs !== 'number' || !Number.isFinite(skewMs)) return null;
  if (zone === 'eastern') return { zone, skewMs };
  const offsetMinutes = typeof zone === 'object' && zone !== null ? zone.offsetMinutes : null;
  const known = typeof offsetMinutes === 'number' && Math.abs(offsetMinutes) <= 14 * 60;
  return known ? { zone: { offsetMinutes }, skewMs } : null;
}
