import { quietly } from '../core/async.ts';
import { thrownError } from '../core/storage-error.ts';
import { describeError } from '../i18n/describe-error.ts';
import { t } from '../i18n/t.ts';
import { assetUrl, browser } from './browser.ts';
import { canHaveCopyButton } from './clipboard.ts';
import { optionalApi } from './optional-api.ts';

/**
 * Shows a notification; one with the same id is replaced. Failures (notices turned off) are ignored. Its button, if it
 * is to have one, copies: it is left out where nothing could be copied.
 */
export async function notify(id: string, title: string, message: string, button?: string): Promise<void> {
  try {
    await browser.notifications.create(id, {
      type: 'basic',
      iconUrl: assetUrl('icons/128.png'),
      title,
      message,
      ...(button && canHaveCopyButton() && { buttons: [{ title: button }] }),
    });
  } catch {
    return;
  }
}

/** Takes a notification back. */
export async function clearNotification(id: string): Promise<void> {
  await browser.notifications.clear(id);
}

/** Takes all notifications back. */
export async function clearNotifications(): Promise<void> {
  const shown = (await optionalApi(browser.notifications)?.getAll()) ?? {};
  for (const id of Object.keys(shown)) await clearNotification(id);
}

/** Calls back with the id of a notification that was clicked; never in Safari, which has none. */
export function onNotificationClick(listener: (id: string) => void): void {
  optionalApi(browser.notifications)?.onClicked.addListener(listener);
}

/** Calls back with the id of a notification whose button was pressed; never in Firefox, which shows none. */
export function onNotificationButton(listener: (id: string) => void): void {
  optionalApi(optionalApi(browser.notifications)?.onButtonClicked)?.addListener(listener);
}

/** Starts what a user asked for where no screen shows what came of it: a notification reports a failure. */
export function notifyOnFailure(
  work: Promise<unknown>,
  title: 'notify_not_rented_title' | 'notify_not_filled_title' | 'notify_number_not_filled_title',
): void {
  quietly(
    work.catch((thrown: unknown) => notify('failed', t(title), describeError(thrownError(thrown, title)).sentence)),
  );
}
