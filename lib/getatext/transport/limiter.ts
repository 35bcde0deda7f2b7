import { SerialQueue } from '../../core/async.ts';

/** The calls that the provider limits, each on its own. */
export type LimitedKind = 'rent' | 'cancel' | 'status';

/** When a call of each kind was last made: milliseconds since 1970 on the local clock. */
export type LimiterState = Partial<Record<LimitedKind, number>>;

/** Ports of the limiter: clock, timer and storage. `load` may give anything that was stored; failures are survived. */
export interface LimiterDeps {
  /** The minimum time between two calls of a kind. */
  minGapMs: number;
  now(): number;
  sleep(ms: number): Promise<void>;
  /** Resolves when calls are not held back elsewhere: what waits there would come too close to the next. */
  ready?(): Promise<void>;
  load(): Promise<unknown>;
  save(state: LimiterState): Promise<void>;
}

/** Keeps calls of a kind apart, one at a time. */
export interface Limiter {
  /** Runs `call` when its turn has come, and gives what it gives. */
  schedule<T>(kind: LimitedKind, call: () => Promise<T>): Promise<T>;
}

/**
 * Creates the limiter. The time of a call is saved before the call is made, so that a worker that starts while one
 * is under way waits as well. Renting and canceling count from the end of the call before: two requests that are a
 * second apart here may be closer at the provider, and a refusal there would leave the outcome of a renting unknown.
 */
export function createLimiter(deps: LimiterDeps): Limiter {
  const state: LimiterState = {};
  const queues: Record<LimitedKind, SerialQueue> = {
    rent: new SerialQueue(),
    cancel: new SerialQueue(),
    status: new SerialQueue(),
  };
  let loading: Promise<void> | null = null;

  const load = async (): Promise<void> => {
    try {
      Object.assign(state, readState(await deps.load()));
    } catch {
      // The gaps then hold from this worker's first call on.
    }
  };
  const note = async (kind: LimitedKind): Promise<void> => {
    state[kind] = deps.now();
    try {
      await deps.save({ ...state });
    } catch {
      // This worker remembers; only one that starts within the gap would not know.
    }
  };
  const turn = async <T>(kind: LimitedKind, call: () => Promise<T>): Promise<T> => {
    await (loading ??= load());
    await deps.ready?.();
    // A clock that was put back must not hold calls for longer than the gap.
    const waited = Math.max(0, deps.now() - (state[kind] ?? -Infinity));
    if (waited < deps.minGapMs) await deps.sleep(deps.minGapMs - waited);
    await note(kind);
    try {
      return await call();
    } finally {
      if (kind !== 'status') await note(kind);
    }
  };

  return { schedule: (kind, call) => queues[kind].run(() => turn(kind, call)) };
}

function readState(stored: unknown): LimiterState {
  if (typeof stored !== 'object' || stored === null) return {};
  const entries = Object.entries(stored).filter(
    ([kind, at]) => ['rent', 'cancel', 'status'].includes(kind) && typeof at === 'number' && Number.isFinite(at),
  );
  return Object.fromEntries(entries);
}
