import type { Page } from '@playwright/test';
import type { Chromium } from './support/chromium.ts';
import { expect, test } from './support/fixtures.ts';
import { expectCharges, firstRental, installedOptions, rentRequests, saveKey, settle } from './support/person.ts';
import { until } from './support/until.ts';

const SIGN_UP = 'https://web.whatsapp.com/signup';

/** The popup's screen wherever the context menu opened it: as a popup, or in a window of its own. */
const shownScreen = (chrome: Chromium, file: string): Promise<unknown> =>
  until(async () => {
    const targets = (await (await fetch(new URL('/json/list', chrome.endpoint))).json()) as { url: string }[];
    return targets.some((target) => target.url.startsWith(chrome.extensionUrl(file)));
  }, { what: `${file} to open` });

const rent = (popup: Page) => popup.getByRole('button', { name: /^Rent number/ });

test('opens the options page on installation, and stores no key that GetAText refuses', async ({ chrome, sandbox }) => {
  const options = await saveKey(chrome, 'sk_wrong_0123456789abcdef');
  await expect(options.getByRole('alert')).toContainText('refused');
  await options.reload();
  await expect(options.getByRole('button', { name: 'Remove key' })).toHaveCount(0);
  const page = await chrome.newPage(SIGN_UP);
  const popup = await chrome.openPopup(page);
  await expect(popup.getByRole('link', { name: 'Add your API key' })).toBeVisible();
  expect(sandbox.requests.filter((request) => request.auth === 'valid')).toEqual([]);
});

test('keeps the key from every page and screen, and forgets it when told to', async ({ chrome, sandbox }) => {
  const page = await settle(chrome, sandbox, SIGN_UP);
  const options = await chrome.extensionPage('options.html');
  await options.bringToFront();
  await expect(options.getByRole('textbox', { name: 'API key' })).toHaveValue('');
  expect(await options.content()).not.toContain(sandbox.key);
  const stored = await (await chrome.worker()).evaluate(() =>
    (globalThis as unknown as { chrome: { storage: { local: { get(): Promise<unknown> } } } }).chrome.storage.local
      .get()
      .then((all) => JSON.stringify(all)),
  );
  expect(stored).not.toContain(sandbox.key);
  await options.getByRole('button', { name: 'Remove key' }).click();
  await expect(options.getByRole('button', { name: 'Remove key' })).toHaveCount(0);
  const popup = await chrome.openPopup(page);
  await expect(popup.getByRole('link', { name: 'Add your API key' })).toBeVisible();
});

test('says that a service is out of stock', async ({ chrome, sandbox }) => {
  const page = await settle(chrome, sandbox, SIGN_UP);
  const popup = await chrome.openPopup(page);
  await expect(rent(popup)).toBeEnabled();
  sandbox.setStock('whatsapp', 0);
  await rent(popup).click();
  await expect(popup.getByRole('alert')).toContainText('Out of stock');
  expectCharges(sandbox, 0);
});

test('says that the balance is too low', async ({ chrome, sandbox }) => {
  const page = await settle(chrome, sandbox, SIGN_UP);
  const popup = await chrome.openPopup(page);
  await expect(rent(popup)).toBeEnabled();
  sandbox.setBalance('0.10');
  await rent(popup).click();
  await expect(popup.getByRole('alert')).toContainText(/insufficient funds/i);
  expectCharges(sandbox, 0);
});

test('rents nothing above the price that was shown', async ({ chrome, sandbox }) => {
  const page = await settle(chrome, sandbox, SIGN_UP);
  const popup = await chrome.openPopup(page);
  await expect(popup.getByRole('button', { name: 'Rent number · $0.55' })).toBeEnabled();
  sandbox.setPrice('whatsapp', '0.95');
  await rent(popup).click();
  await expect(popup.getByRole('alert')).toBeVisible();
  expectCharges(sandbox, 0);
  expect(rentRequests(sandbox)).toHaveLength(1);
});

test('asks before renting above the maximum price, in the popup', async ({ chrome, sandbox }) => {
  sandbox.setPrice('whatsapp', '2.75');
  const page = await settle(chrome, sandbox, SIGN_UP);
  const popup = await chrome.openPopup(page);
  await rent(popup).click();
  const dialog = popup.getByRole('dialog');
  await expect(dialog).toContainText('$2.75');
  expect(rentRequests(sandbox)).toHaveLength(0);
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  await firstRental(sandbox);
  expectCharges(sandbox, 1);
});

test('opens the popup instead of renting above the maximum price from the context menu', async ({ chrome, sandbox }) => {
  sandbox.setPrice('whatsapp', '2.75');
  const page = await settle(chrome, sandbox, SIGN_UP);
  await chrome.contextMenu(page, '#phone');
  await shownScreen(chrome, 'popup.html');
  expect(rentRequests(sandbox)).toHaveLength(0);
});

test('opens the popup instead of renting for a site it does not know', async ({ chrome, sandbox }) => {
  const page = await settle(chrome, sandbox, 'https://some-unknown-shop.example/signup');
  await chrome.contextMenu(page, '#phone');
  await shownScreen(chrome, 'popup.html');
  expect(rentRequests(sandbox)).toHaveLength(0);
});

test('opens the options instead of renting without a key', async ({ chrome, sandbox }) => {
  const page = await installedOptions(chrome);
  await page.goto(SIGN_UP);
  await chrome.contextMenu(page, '#phone');
  await shownScreen(chrome, 'options.html');
  expect(sandbox.requests.filter((request) => request.host === 'getatext.com')).toEqual([]);
});

test('cancels after the lock and shows the refund', async ({ chrome, sandbox }) => {
  test.setTimeout(120_000);
  const page = await settle(chrome, sandbox, SIGN_UP);
  const popup = await chrome.openPopup(page);
  await rent(popup).click();
  const rental = await firstRental(sandbox);
  const region = popup.getByRole('region', { name: 'WhatsApp' });
  await region.getByRole('button', { name: 'Cancel rental' }).click();
  await expect(region.getByText(/Cancels in/)).toBeVisible();
  await expect(region.getByText('$0.55 was refunded')).toBeVisible({ timeout: 80_000 });
  expect(rental.status).toBe('cancelled');
  expect(sandbox.balance()).toBe('10.00');
  expectCharges(sandbox, 1, 1);
});

test('tells when an answer was lost, what it cost, and does not rent again', async ({ chrome, sandbox }) => {
  const page = await settle(chrome, sandbox, SIGN_UP);
  const popup = await chrome.openPopup(page);
  await expect(rent(popup)).toBeEnabled();
  sandbox.fault({ path: '/api/v1/rent-a-number' }, { status: 502, after: true });
  await rent(popup).click();
  await expect(popup.getByText('$0.55 was charged')).toBeVisible();
  expect(rentRequests(sandbox)).toHaveLength(1);
  expectCharges(sandbox, 1);
});

test('makes one rental of a double click', async ({ chrome, sandbox }) => {
  const page = await settle(chrome, sandbox, SIGN_UP);
  sandbox.fault({ path: '/api/v1/rent-a-number' }, { delayMs: 1500 });
  const popup = await chrome.openPopup(page);
  await rent(popup).dblclick();
  await expect(popup.getByRole('region', { name: 'WhatsApp' }).getByText(/^\(\d{3}\) \d{3}-\d{4}$/)).toBeVisible();
  expectCharges(sandbox, 1);
});
