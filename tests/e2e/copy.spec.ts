import {
  copyOwn,
  FROM_NOTIFICATIONS,
  liveRental,
  mayCopy,
  pasteboard,
  pasted,
  turnOn,
  UNFILLED,
} from './support/clipboard.ts';
import { expect, test } from './support/fixtures.ts';
import {
  clickNotification,
  notificationWith,
  pressNotificationButton,
  recordNotifications,
  sentNotifications,
} from './support/notifications.ts';
import { CODE_FIELD, heard, publish, rentOn } from './support/odd-pages.ts';

const AT = 'web.whatsapp.com/odd';

test('copies a code by the button of its notification, once the browser has allowed that, and gives the permission back', async ({
  chrome,
  sandbox,
}) => {
  publish(sandbox, { [AT]: '<h1>Confirm</h1>' });
  const { rental } = await rentOn(chrome, sandbox, `https://${AT}`);
  await recordNotifications(chrome);
  const { options, box } = await turnOn(chrome, FROM_NOTIFICATIONS, false);
  await expect(options.getByRole('alert')).toContainText('Your browser didn’t allow it, so this stays off.');
  await expect(box).not.toBeChecked();

  await turnOn(chrome, FROM_NOTIFICATIONS);
  await expect(options.getByRole('alert')).toHaveCount(0);
  const page = await pasteboard(chrome, sandbox);
  await copyOwn(chrome, page, 'my own');
  sandbox.deliverSms(rental.id, '314159');
  expect(await notificationWith(chrome, /WhatsApp: your code is here/)).toMatchObject({ buttons: ['Copy code'] });
  expect(JSON.stringify(await sentNotifications(chrome))).not.toContain('314159');
  expect(await pasted(chrome, page)).toBe('my own');
  await pressNotificationButton(chrome);
  await expect.poll(() => pasted(chrome, page)).toBe('314159');
  await expect.poll(async () => (await liveRental(options))?.copiedAt).not.toBeNull();
  // What copied it is gone.
  await expect
    .poll(() =>
      chrome.inBackground(async () => {
        const { chrome: api } = globalThis as unknown as {
          chrome: { offscreen: { hasDocument(): Promise<boolean> } };
        };
        return api.offscreen.hasDocument();
      }),
    )
    .toBe(false);

  await options.bringToFront();
  await box.press('Space');
  await expect(box).not.toBeChecked();
  await expect.poll(() => mayCopy(options)).toBe(false);
});

test(
  'copies a code that is not filled in as it arrives, where the user wants that, and no other',
  { tag: '@firefox' },
  async ({ session, sandbox, engine }) => {
    publish(sandbox, { [AT]: CODE_FIELD, [`${AT}/next`]: '<h1>Confirm</h1>' });
    const { page, rental } = await rentOn(session, sandbox, `https://${AT}`);
    const { options } = await turnOn(session, UNFILLED);
    if (engine === 'chromium') await recordNotifications(session as never);
    const board = await pasteboard(session, sandbox);
    await copyOwn(session, board, 'my own');
    sandbox.deliverSms(rental.id, '271828');
    await expect.poll(() => heard(page)).toBe('271828');
    expect(await pasted(session, board)).toBe('my own');

    await page.goto(`https://${AT}/next`);
    sandbox.deliverSms(rental.id, '314159');
    // Once it has one, a number is asked about ever more rarely.
    await expect.poll(async () => (await liveRental(options))?.code, { timeout: 40_000 }).toBe('314159');
    await expect.poll(() => pasted(session, board)).toBe('314159');
    // It goes on waiting for a field.
    expect(await liveRental(options)).toMatchObject({ code: '314159', copiedAt: null });
    if (engine === 'chromium') {
      const told = await sentNotifications(session as never);
      expect(told.at(-1)?.message).toBe('It couldn’t be filled in, so it’s on your clipboard.');
    }
    // What an earlier worker copied stays copied once.
    await copyOwn(session, board, 'my own again');
    await session.stopBackground();
    const popup = await session.openPopup(board);
    await expect(popup.getByText('314159', { exact: true })).toBeVisible();
    await session.closePopup();
    expect(await pasted(session, board)).toBe('my own again');

    await options.bringToFront();
    await options.getByRole('button', { name: 'Delete everything' }).click();
    await options.getByRole('dialog').getByRole('button', { name: 'Confirm' }).click();
    await expect(options.getByText('Everything was deleted.')).toBeVisible();
    await expect.poll(() => mayCopy(options)).toBe(false);
  },
);

test('opens the popup where the notification’s tab is gone', { tag: '@firefox' }, async ({ session, sandbox }) => {
  publish(sandbox, { [AT]: '<h1>Confirm</h1>' });
  const { page, rental } = await rentOn(session, sandbox, `https://${AT}`);
  const options = await session.extensionPage('options.html');
  await page.close();
  sandbox.deliverSms(rental.id, '271828');
  await expect.poll(async () => (await liveRental(options))?.code).toBe('271828');
  await clickNotification(session, (await liveRental(options))?.key ?? '');
  await session.shown('popup.html');
  // Nothing was asked for, so nothing was copied.
  expect(await liveRental(options)).toMatchObject({ copiedAt: null });
});
