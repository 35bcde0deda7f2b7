import { expect, test } from './support/fixtures.ts';
import { expectCharges, firstRental, installedOptions, rentRequests, saveKey, settle } from './support/person.ts';
import type { Screen } from './support/session.ts';

const SIGN_UP = 'https://web.whatsapp.com/signup';

const rent = (popup: Screen) => popup.getByRole('button', { name: /^Rent number/ });

test(
  'opens the options page on installation, and stores no key that GetAText refuses',
  { tag: '@firefox' },
  async ({ session, sandbox }) => {
    const options = await saveKey(session, 'sk_wrong_0123456789abcdef');
    await expect(options.getByRole('alert')).toContainText('didn’t accept this key');
    await options.reload();
    await expect(options.getByRole('button', { name: 'Remove key' })).toHaveCount(0);
    const page = await session.newPage(SIGN_UP);
    const popup = await session.openPopup(page);
    await expect(popup.getByRole('link', { name: 'Add your API key' })).toBeVisible();
    expect(sandbox.requests.filter((request) => request.auth === 'valid')).toEqual([]);
  },
);

test(
  'keeps the key from every page and screen, and forgets it when told to',
  { tag: '@firefox' },
  async ({ session, sandbox }) => {
    const page = await settle(session, sandbox, SIGN_UP);
    const options = await session.extensionPage('options.html');
    await options.bringToFront();
    await expect(options.getByRole('textbox', { name: 'API key' })).toHaveValue('');
    expect(await options.evaluate(() => document.documentElement.outerHTML)).not.toContain(sandbox.key);
    const stored = await session.inBackground(() =>
      (globalThis as unknown as { chrome: { storage: { local: { get(): Promise<unknown> } } } }).chrome.storage.local
        .get()
        .then((all) => JSON.stringify(all)),
    );
    expect(stored).not.toContain(sandbox.key);
    await options.getByRole('button', { name: 'Remove key' }).click();
    await expect(options.getByRole('button', { name: 'Remove key' })).toHaveCount(0);
    const popup = await session.openPopup(page);
    await expect(popup.getByRole('link', { name: 'Add your API key' })).toBeVisible();
  },
);

test('says that a service is out of stock', async ({ session, sandbox }) => {
  const page = await settle(session, sandbox, SIGN_UP);
  const popup = await session.openPopup(page);
  await expect(rent(popup)).toBeEnabled();
  sandbox.setStock('whatsapp', 0);
  await rent(popup).click();
  await expect(popup.getByRole('alert')).toContainText('Out of stock');
  expectCharges(sandbox, 0);
});

test('says that the balance is too low', async ({ session, sandbox }) => {
  const page = await settle(session, sandbox, SIGN_UP);
  const popup = await session.openPopup(page);
  await expect(rent(popup)).toBeEnabled();
  sandbox.setBalance('0.10');
  await rent(popup).click();
  await expect(popup.getByRole('alert')).toContainText(/insufficient funds/i);
  expectCharges(sandbox, 0);
});

test('rents nothing above the price that was shown', async ({ session, sandbox }) => {
  const page = await settle(session, sandbox, SIGN_UP);
  const popup = await session.openPopup(page);
  await expect(popup.getByRole('button', { name: 'Rent number · $0.55' })).toBeEnabled();
  sandbox.setPrice('whatsapp', '0.95');
  await rent(popup).click();
  await expect(popup.getByRole('alert')).toBeVisible();
  expectCharges(sandbox, 0);
  expect(rentRequests(sandbox)).toHaveLength(1);
});

test('asks before renting above the maximum price, in the popup', async ({ session, sandbox }) => {
  sandbox.setPrice('whatsapp', '2.75');
  const page = await settle(session, sandbox, SIGN_UP);
  const popup = await session.openPopup(page);
  await rent(popup).click();
  const dialog = popup.getByRole('dialog');
  await expect(dialog).toContainText('$2.75');
  expect(rentRequests(sandbox)).toHaveLength(0);
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  await firstRental(sandbox);
  expectCharges(sandbox, 1);
});

test('opens the popup instead of renting above the maximum price from the context menu', async ({
  session,
  sandbox,
}) => {
  sandbox.setPrice('whatsapp', '2.75');
  const page = await settle(session, sandbox, SIGN_UP);
  await session.contextMenu(page, '#phone');
  await session.shown('popup.html');
  expect(rentRequests(sandbox)).toHaveLength(0);
});

test('opens the popup instead of renting for a site it does not know', async ({ session, sandbox }) => {
  const page = await settle(session, sandbox, 'https://some-unknown-shop.example/signup');
  await session.contextMenu(page, '#phone');
  await session.shown('popup.html');
  expect(rentRequests(sandbox)).toHaveLength(0);
});

test('opens the options instead of renting without a key', async ({ session, sandbox }) => {
  await (await installedOptions(session)).close();
  const page = await session.newPage(SIGN_UP);
  await session.contextMenu(page, '#phone');
  await session.shown('options.html');
  expect(sandbox.requests.filter((request) => request.host === 'getatext.com')).toEqual([]);
});

test('cancels after the lock and shows the refund', async ({ session, sandbox }) => {
  test.setTimeout(120_000);
  sandbox.options.lockSeconds = 60;
  const page = await settle(session, sandbox, SIGN_UP);
  const popup = await session.openPopup(page);
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

test('tells when an answer was lost, what it cost, and does not rent again', async ({ session, sandbox }) => {
  const page = await settle(session, sandbox, SIGN_UP);
  const popup = await session.openPopup(page);
  await expect(rent(popup)).toBeEnabled();
  sandbox.fault({ path: '/api/v1/rent-a-number' }, { status: 502, after: true });
  await rent(popup).click();
  await expect(popup.getByText('$0.55 was charged')).toBeVisible();
  expect(rentRequests(sandbox)).toHaveLength(1);
  expectCharges(sandbox, 1);
});

test('makes one rental of a double click', async ({ session, sandbox }) => {
  const page = await settle(session, sandbox, SIGN_UP);
  sandbox.fault({ path: '/api/v1/rent-a-number' }, { delayMs: 1500 });
  const popup = await session.openPopup(page);
  await rent(popup).dblclick();
  await expect(popup.getByRole('region', { name: 'WhatsApp' }).getByText(/^\(\d{3}\) \d{3}-\d{4}$/)).toBeVisible();
  expectCharges(sandbox, 1);
});
