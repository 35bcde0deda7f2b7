import { browser } from './browser.ts';

/** The name of the one alarm: it brings the worker back while rentals live. */
export const GUARD_ALARM = 'guard';

/** Rings every half minute, the shortest that packed Chrome extensions get, until {@link clearGuard}. */
export async function setGuard(): Promise<void> {
  if (await browser.alarms.get(GUARD_ALARM)) return;
  await browser.alarms.create(GUARD_ALARM, { periodInMinutes: 0.5, delayInMinutes: 0.5 });
}

/** Stops the guard. */
export async function clearGuard(): Promise<void> {
  await browser.alarms.clear(GUARD_ALARM);
}

/** Calls back when the guard rings. */
export function onGuard(listener: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === GUARD_ALARM) listener();
  });
}

/** The alarm of the minute, while messages of long rentals are watched for. */
export const WATCH_ALARM = 'watch';

/** Rings every minute until {@link clearWatch}, beyond the worker's life. */
export async function setWatch(): Promise<void> {
  if (await browser.alarms.get(WATCH_ALARM)) return;
  await browser.alarms.create(WATCH_ALARM, { periodInMinutes: 1 });
}

/** Stops the alarm of the minute. */
export async function clearWatch(): Promise<void> {
  await browser.alarms.clear(WATCH_ALARM);
}

/** Calls back every minute while {@link setWatch} holds. */
export function onWatch(listener: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === WATCH_ALARM) listener();
  });
}

/** The alarm that has the ends of long rentals looked at. */
export const REMINDER_ALARM = 'reminder';

/** Rings every six hours until {@link clearReminder}, beyond the worker's life. */
export async function setReminder(): Promise<void> {
  if (await browser.alarms.get(REMINDER_ALARM)) return;
  await browser.alarms.create(REMINDER_ALARM, { periodInMinutes: 360 });
}

/** Stops the alarm of {@link setReminder}. */
export async function clearReminder(): Promise<void> {
  await browser.alarms.clear(REMINDER_ALARM);
}

/** Calls back every six hours while {@link setReminder} holds. */
export function onReminder(listener: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === REMINDER_ALARM) listener();
  });
}

/**
 * Tells the browser that the worker is busy: an extension API call restarts its 30 idle seconds, which timers
 * and network requests alone do not.
 */
export async function stayAwake(): Promise<void> {
  await browser.runtime.getPlatformInfo();
}
