import type { Chromium } from './chromium.ts';
import type { Firefox } from './firefox.ts';
import type { Session } from './session.ts';
import { until } from './until.ts';

/** A notification as the extension asked for it. */
export interface SentNotification {
  id: string;
  title: string;
  message: string;
  /** What its buttons say. */
  buttons: string[];
}

interface Created {
  title: string;
  message: string;
  buttons?: { title: string }[];
}

interface Recorder {
  chrome: { notifications: { create(id: string, options: Created, ...rest: unknown[]): unknown } };
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
      const { title, message, buttons = [] } = options;
      sent.push({ id, title, message, buttons: buttons.map((button) => button.title) });
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

interface Notifications {
  getAll(): Promise<object>;
  onClicked: { dispatch(id: string): void };
}

/** The ids of the notifications that are shown; Firefox on a screen without a desktop drops each at once. */
export const shownNotifications = (session: Session): Promise<string[]> =>
  session.inBackground(async () => {
    const { chrome } = globalThis as unknown as { chrome: { notifications: Notifications } };
    return Object.keys(await chrome.notifications.getAll());
  });

/** Has the extension hear that the user clicked a notification, as the browser tells it. */
export async function clickNotification(session: Session, id: string): Promise<void> {
  if ('evaluateInWindow' in session) return clickInFirefox(session as Firefox, id);
  await session.inBackground((clicked) => {
    const { chrome } = globalThis as unknown as { chrome: { notifications: Notifications } };
    chrome.notifications.onClicked.dispatch(clicked);
  }, id);
}

/** What Firefox itself does when the system tells it of a click; an event page that was unloaded is loaded for it. */
async function clickInFirefox(firefox: Firefox, id: string): Promise<void> {
  await firefox.evaluateInWindow(`(() => {
    const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(firefox.id)});
    const api = ExtensionParent.apiManager.getAPI('notifications', extension, 'addon_parent');
    api.notificationsMap.emit('clicked', ${JSON.stringify(id)});
    return true;
  })()`);
}

/** Presses the one button of the only notification that Chromium shows, by the mouse: it draws it in the screen's corner. */
export async function pressNotificationButton(chrome: Chromium): Promise<void> {
  const { display } = chrome;
  await until(
    async () => {
      await display.click(display.width - 307, display.height - 38);
      return until(async () => (await shownNotifications(chrome)).length === 0, { timeout: 2000 });
    },
    { what: 'the button of the notification to be pressed' },
  );
}
