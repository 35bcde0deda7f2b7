import { copyOwn, FROM_NOTIFICATIONS, liveRental, mayCopy, pasteboard, pasted, turnOn } from './support/clipboard.ts';
import { expect, test } from './support/fixtures.ts';
import { clickNotification } from './support/notifications.ts';
import { CODE_FIELD, heard, publish, rentOn } from './support/odd-pages.ts';
import type { WebPage } from './support/session.ts';

const AT = 'web.whatsapp.com/odd';

const isInFront = (page: WebPage): Promise<boolean> => page.evaluate(() => document.visibilityState === 'visible');

test('copies an unfilled code by a click on its notification, which brings its tab to the front as ever', async ({
  firefox,
  sandbox,
}) => {
  publish(sandbox, { [AT]: CODE_FIELD, [`${AT}/next`]: '<h1>Confirm</h1>' });
  const { page, rental } = await rentOn(firefox, sandbox, `https://${AT}`);
  const { options, box } = await turnOn(firefox, FROM_NOTIFICATIONS, false);
  await expect(options.getByRole('alert')).toContainText('Your browser didn’t allow it, so this stays off.');
  await expect(box).not.toBeChecked();
  await turnOn(firefox, FROM_NOTIFICATIONS);
  await expect(options.getByRole('alert')).toHaveCount(0);
  const board = await pasteboard(firefox, sandbox);
  await copyOwn(firefox, board, 'my own');
  sandbox.deliverSms(rental.id, '271828');
  await expect.poll(() => heard(page)).toBe('271828');
  const key = (await liveRental(options))?.key ?? '';
  await expect.poll(async () => (await liveRental(options))?.filledAt).not.toBeNull();
  await clickNotification(firefox, key);
  await expect.poll(() => isInFront(page)).toBe(true);
  expect(await pasted(firefox, board)).toBe('my own');

  await page.goto(`https://${AT}/next`);
  sandbox.deliverSms(rental.id, '314159');
  // Once it has one, a number is asked about ever more rarely.
  await expect.poll(async () => (await liveRental(options))?.code, { timeout: 40_000 }).toBe('314159');
  await board.bringToFront();
  // The click has Firefox load the event page again.
  await firefox.stopBackground();
  await clickNotification(firefox, key);
  await expect.poll(async () => (await liveRental(options))?.copiedAt).not.toBeNull();
  await expect.poll(() => isInFront(page)).toBe(true);
  expect(await pasted(firefox, board)).toBe('314159');

  await options.bringToFront();
  await box.press('Space');
  await expect(box).not.toBeChecked();
  await expect.poll(() => mayCopy(options)).toBe(false);
});
