import { browser } from './browser.ts';

/** An alarm of the browser: it rings beyond the worker's life, and brings the worker back. */
export interface Alarm {
  readonly name: string;
  /** Has it ring from now on; leaves one that's already set alone. */
  set(): Promise<void>;
  clear(): Promise<void>;
  /** Calls back each time it rings. */
  onRing(listener: () => void): void;
}

function alarm(name: string, timing: { periodInMinutes: number; delayInMinutes?: number }): Alarm {
  return {
    name,
    async set() {
      if (!(await browser.alarms.get(name))) await browser.alarms.create(name, timing);
    },
    async clear() {
      await browser.alarms.clear(name);
    },
    onRing: (listener) => onAlarm(name, listener),
  };
}

/** Brings the worker back while rentals live: every half minute, the shortest that packed Chrome extensions get. */
export const guardAlarm = alarm('guard', { periodInMinutes: 0.5, delayInMinutes: 0.5 });

/** Rings every minute while messages of long rentals are watched for. */
export const watchAlarm = alarm('watch', { periodInMinutes: 1 });

/** Rings every minute while services that are out of stock are watched. */
export const stockAlarm = alarm('stock', { periodInMinutes: 1 });

/** Rings every six hours while long rentals are held, to have their ends looked at. */
export const reminderAlarm = alarm('reminder', { periodInMinutes: 360 });

/** Rings once, when the automatic lock is due. */
export const lockAlarm = {
  /** Has it ring in some minutes, and at no other time; browsers wait for half a minute at least. */
  async setIn(minutes: number): Promise<void> {
    await browser.alarms.create('lock', { delayInMinutes: Math.max(0.5, minutes) });
  },
  async clear(): Promise<void> {
    await browser.alarms.clear('lock');
  },
  /** Calls back when it rings. */
  onRing: (listener: () => void): void => onAlarm('lock', listener),
};

function onAlarm(name: string, listener: () => void): void {
  browser.alarms.onAlarm.addListener((rung) => {
    if (rung.name === name) listener();
  });
}

/**
 * Tells the browser that the worker is busy: an extension API call restarts its 30 idle seconds, which timers
 * and network requests alone do not.
 */
export async function stayAwake(): Promise<void> {
  await browser.runtime.getPlatformInfo();
}
