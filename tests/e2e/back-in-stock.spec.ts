import type { Sandbox } from '../sandbox/sandbox.ts';
import { asked } from './support/dashboard.ts';
import { expect, test } from './support/fixtures.ts';
import {
  clickNotification,
  notificationWith,
  recordNotifications,
  sentNotifications,
  shownNotifications,
} from './support/notifications.ts';
import { expectCharges, rentRequests, settle } from './support/person.ts';
import { readStored } from './support/profile-storage.ts';
import type { Control, Screen, Session } from './support/session.ts';

const SIGN_UP = 'https://web.whatsapp.com/signup';
const PRICES = '/api/v1/prices-info';

const tellMe = (page: Screen): Control => page.getByRole('button', { name: 'Tell me when it’s back' });
const waiting = (page: Screen): Control => page.getByRole('status').filter({ hasText: /^Waiting for / });

interface Alarms {
  alarms: {
    create(name: string, info: object): Promise<void>;
    get(name: string): Promise<{ periodInMinutes?: number } | undefined>;
  };
}

/** How often the alarm rings, in minutes; null while it isn't set. */
const alarm = (session: Session): Promise<number | null> =>
  session.inBackground(async () => {
    const { chrome } = globalThis as unknown as { chrome: Alarms };
    return (await chrome.alarms.get('stock'))?.periodInMinutes ?? null;
  });

/** Has the minute's alarm ring now, and waits until the list was asked for. */
async function ring(session: Session, sandbox: Sandbox): Promise<void> {
  const before = asked(sandbox, 'GET', PRICES).length;
  await session.inBackground(async () => {
    const { chrome } = globalThis as unknown as { chrome: Alarms };
    await chrome.alarms.create('stock', { when: Date.now() + 100, periodInMinutes: 1 });
  });
  await expect.poll(() => asked(sandbox, 'GET', PRICES).length).toBeGreaterThan(before);
}

test(
  'watches a service that is out of stock, beyond the worker’s life, and tells when it’s back for the price',
  { tag: '@firefox' },
  async ({ session, sandbox, engine }) => {
    sandbox.setStock('whatsapp', 0);
    const page = await settle(session, sandbox, SIGN_UP);
    const popup = await session.openPopup(page);
    await expect(popup.getByRole('button', { name: 'Rent number · Out of stock' })).toBeDisabled();
    const limit = popup.getByRole('spinbutton', { name: 'Up to' });
    await expect(limit).toHaveValue('2.00');
    await limit.fill('0.60');
    await limit.press('Enter');
    await expect(waiting(popup)).toHaveText(/^Waiting for WhatsApp to be back, up to \$0\.60, until \d+:\d\d/);
    await expect(popup.getByRole('button', { name: 'Stop waiting for WhatsApp' })).toBeFocused();
    await expect(tellMe(popup)).toHaveCount(0);
    await session.closePopup();
    expect(await alarm(session)).toBe(1);

    await session.stopBackground();
    await ring(session, sandbox);
    sandbox.setStock('whatsapp', 5);
    sandbox.setPrice('whatsapp', '0.70');
    await session.stopBackground();
    await ring(session, sandbox);
    // The popup shows the list that was asked for, and that the watch goes on.
    const again = await session.openPopup(page);
    await expect(again.getByText('5 available')).toBeVisible();
    await expect(waiting(again)).toHaveCount(1);
    await session.closePopup();
    expect(await shownNotifications(session)).toEqual([]);

    sandbox.setPrice('whatsapp', '0.55');
    await session.stopBackground();
    await ring(session, sandbox);
    // Firefox on a screen without a desktop drops it at once. The watch ends with it in both.
    if (engine === 'chromium') await expect.poll(() => shownNotifications(session)).toEqual(['stock whatsapp']);
    await expect.poll(() => alarm(session)).toBeNull();
    await expect(waiting(await session.openPopup(page))).toHaveCount(0);
    expectCharges(sandbox, 0);
    expect(rentRequests(sandbox)).toHaveLength(0);
  },
);

test('offers it after a refusal, and leads from the notification to the service, renting nothing', async ({
  chrome,
  sandbox,
}) => {
  const page = await settle(chrome, sandbox, SIGN_UP);
  const popup = await chrome.openPopup(page);
  const rent = popup.getByRole('button', { name: /^Rent number/ });
  await expect(rent).toBeEnabled();
  await expect(tellMe(popup)).toHaveCount(0);
  sandbox.setStock('whatsapp', 0);
  await rent.click();
  await expect(popup.getByRole('alert')).toContainText('Out of stock');
  await tellMe(popup).click();
  await expect(waiting(popup)).toContainText('up to $2.00');
  await chrome.closePopup();

  // No site: the popup that opens by itself sees of a page what the one opened by keys sees.
  const elsewhere = await chrome.extensionPage('options.html');
  await elsewhere.bringToFront();
  await recordNotifications(chrome);
  sandbox.setStock('whatsapp', 5);
  await ring(chrome, sandbox);
  const notice = await notificationWith(chrome, /^WhatsApp is back in stock$/);
  expect(notice.message).toBe('A number costs $0.55. Click to open the popup.');
  expect(await sentNotifications(chrome)).toHaveLength(1);
  await clickNotification(chrome, notice.id);
  await chrome.shown('popup.html');
  await chrome.closePopup();
  const opened = await chrome.openPopup(elsewhere);
  await expect(opened.getByRole('heading', { name: 'WhatsApp' })).toBeVisible();
  await expect(opened.getByRole('button', { name: /^Rent number · \$0\.55/ })).toBeEnabled();
  expect(rentRequests(sandbox)).toHaveLength(1);
  expectCharges(sandbox, 0);
});

test('lets a service of the list be waited for, says so on every site, and asks for nothing once it’s stopped', async ({
  session,
  sandbox,
}) => {
  const page = await settle(session, sandbox, SIGN_UP);
  let popup = await session.openPopup(page);
  await popup.getByRole('combobox', { name: 'Service' }).fill('craigs');
  await popup.getByRole('option', { name: /^Craigslist .*Out of stock/ }).click();
  await expect(popup.getByRole('heading', { name: 'Craigslist' })).toBeVisible();
  await tellMe(popup).click();
  await expect(waiting(popup)).toContainText('Waiting for Craigslist');
  await session.closePopup();
  await (await session.newPage('https://example.com/')).bringToFront();
  popup = await session.openPopup();
  await expect(waiting(popup)).toContainText('Waiting for Craigslist');
  await popup.getByRole('button', { name: 'Stop waiting for Craigslist' }).press('Enter');
  await expect(waiting(popup)).toHaveCount(0);
  expect(await alarm(session)).toBeNull();
  expect(await readStored(popup, 'stock-watches')).toMatchObject({ data: [] });
});
