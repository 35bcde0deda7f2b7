import type { World } from './scene.ts';

type Callback = ((value: unknown) => void) | undefined;
interface Area {
  get: (keys?: unknown, done?: Callback) => unknown;
}
interface Api {
  storage: Record<'local' | 'session', Area>;
  runtime: { sendMessage: (message: { procedure?: string }, done?: Callback) => unknown };
  tabs: { query: (query: unknown, done?: Callback) => unknown };
}

/**
 * Runs in a page of the extension before its own scripts: what the page reads and hears is then `world`'s, and it is
 * `now` all the time. Self-contained, as it travels as text.
 */
export function standIn({ world, now }: { world: World; now: number }): void {
  const scope = globalThis as unknown as { chrome?: Api; browser?: Api; Date: DateConstructor };
  const RealDate = scope.Date;
  class StoppedDate extends RealDate {
    constructor(...parts: unknown[]) {
      if (parts.length > 0) super(...(parts as [number]));
      else super(now);
    }
    static override now(): number {
      return now;
    }
  }
  scope.Date = StoppedDate as DateConstructor;

  const give = (value: unknown, done: Callback): unknown => {
    if (value === 'never') return done ? undefined : new Promise(() => undefined);
    if (done) {
      queueMicrotask(() => done(value));
      return undefined;
    }
    return Promise.resolve(value);
  };
  const pick = (items: Record<string, unknown>, keys: unknown): Record<string, unknown> => {
    if (keys === null || keys === undefined) return items;
    const wanted = typeof keys === 'string' ? [keys] : Array.isArray(keys) ? (keys as string[]) : Object.keys(keys);
    return Object.fromEntries(wanted.filter((key) => key in items).map((key) => [key, items[key]]));
  };
  for (const api of [scope.chrome, scope.browser]) {
    if (!api?.storage) continue;
    for (const name of ['local', 'session'] as const) {
      api.storage[name].get = (keys, done) => give(world.loads ? 'never' : pick(world[name] ?? {}, keys), done);
    }
    api.runtime.sendMessage = (message, done) => {
      const answer = world.answers?.[message.procedure ?? ''];
      return give(answer === undefined ? { ok: true, value: {} } : answer, done);
    };
    api.tabs.query = (_query, done) => give(world.tab ? [{ ...world.tab, active: true, windowId: 1 }] : [], done);
  }
}
