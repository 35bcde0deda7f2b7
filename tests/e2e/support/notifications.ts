import type { Chromium } from './chromium.ts';
import { until } from './until.ts';

/** A notification as the extension asked for it. */
export interface SentNotification {
  id: string;
  title: string;
  message: string;
}

interface Recorder {
  chrome: { notifications: { create(id: string, options: Omit<SentNotification, 'id'>, ...rest: unknown[]): unknown } };
  sent?: SentNotification[];
}

/** Writes down the notifications of this worker from now on: what one says can't be asked for, and Chromium draws it. */
export async function recordNotifications(chrome: Chromium): Promise<void> {
  await (
    await chrome.worker()
  ).evaluate(() => {
    const world = globalThis as unknown as Recorder;
    const sent: SentNotification[] = (world.sent = []);
    const { notifications } = world.chrome;
    const create = notifications.create.bind(notifications);
    notifications.create = (id, options, ...rest) => {
      sent.push({ id, title: options.title, message: options.message });
      return create(id, options, ...rest);
    };
  });
}

/** What {@link recordNotifications} wrote down. */
export const sentNotifications = async (chrome: Chromium): Promise<SentNotification[]> =>
  (await chrome.worker()).evaluate(() => (globalThis as unknown as Recorder).sent ?? []);

/** Waits for a notification whose title matches. */
export const notificationWith = (chrome: Chromium, title: RegExp): Promise<SentNotification> =>
  until(async () => (await sentNotifications(chrome)).find((one) => title.test(one.title)), {
    what: `the notification ${String(title)}`,
  });
