import type { Page } from '@playwright/test';
import { savedBy } from './support/saved-file.ts';
import type { Chromium } from './support/chromium.ts';
import { confirm, openDashboard } from './support/dashboard.ts';
import { keptByExtension, OTHER_HOST, OTHER_KEY, settleHandler } from './support/handler.ts';
import { expect, test } from './support/fixtures.ts';
import { expectCharges, NO_LATE_CHARGE_MS } from './support/person.ts';
import { notificationWith, recordNotifications } from './support/notifications.ts';

const SIGN_UP = 'https://web.whatsapp.com/signup';

async function speak(chrome: Chromium, protocol: string): Promise<void> {
  const options = await chrome.extensionPage('options.html');
  await options.bringToFront();
  await options.getByRole('combobox', { name: 'Protocol' }).selectOption(protocol);
  await expect(options.getByText('Saved', { exact: true })).toBeVisible();
  await options.close();
}

const tabs = (dashboard: Page) => dashboard.getByRole('tab');

test('hides what the Handler API has no word for, but not what was paid before', async ({ chrome, sandbox }) => {
  sandbox.setBalance('100.00');
  const dashboard = await openDashboard(chrome, sandbox, 'Long rentals');
  await expect(tabs(dashboard)).toHaveText(['Rentals', 'Long rentals', 'Auctions']);
  sandbox.fault({ path: '/api/v1/long-rentals', method: 'POST' }, 'drop-after');
  await dashboard.getByRole('button', { name: 'Rent long-term number' }).click();
  await confirm(dashboard, 'shows the price only after you rent');
  const alert = dashboard.getByRole('alert');
  await expect(alert).toContainText('$10.55 was charged');

  await speak(chrome, 'Handler API');
  await dashboard.bringToFront();
  await expect(tabs(dashboard)).toHaveText(['Rentals']);
  await expect(dashboard.getByText('Long rentals and auctions need the GetAText REST protocol')).toBeVisible();
  await expect(dashboard.getByRole('tabpanel', { name: 'Rentals' })).toBeVisible();
  await expect(alert).toContainText('$10.55 was charged');
  const asked = sandbox.requests.length;
  for (const hash of ['#auctions', '#long-rentals']) {
    await dashboard.goto(`${chrome.extensionUrl('dashboard.html')}${hash}`);
    await dashboard.reload();
    await expect(dashboard.getByRole('tab', { name: 'Rentals', selected: true })).toBeVisible();
    await expect(tabs(dashboard)).toHaveCount(1);
  }
  const page = await chrome.newPage(SIGN_UP);
  const popup = await chrome.openPopup(page);
  await expect(popup.getByRole('button', { name: /^Rent number/ })).toBeVisible();
  await expect(popup.getByText('Several services')).toHaveCount(0);
  await expect(popup.getByRole('combobox', { name: 'Carrier' })).toHaveCount(0);
  await chrome.closePopup();
  expect(sandbox.requests.slice(asked).filter(({ path }) => /long-rentals|auctions/.test(path))).toEqual([]);

  await speak(chrome, 'GetAText REST');
  await dashboard.bringToFront();
  await expect(tabs(dashboard)).toHaveText(['Rentals', 'Long rentals', 'Auctions']);
  await expect(dashboard.getByRole('tab', { name: 'Long rentals', selected: true })).toBeVisible();
  await alert.getByRole('button', { name: 'Dismiss' }).click();
  await expect(alert).toHaveCount(0);
  expect(sandbox.ledger.map(({ kind, amount }) => [kind, amount])).toEqual([['charge', '10.55']]);
});

test('names the server in use in notifications, errors and dialogs', async ({ chrome, sandbox }) => {
  Object.assign(sandbox.options, { handlerHosts: { [OTHER_HOST]: OTHER_KEY }, handlerPrices: 'country-service' });
  const page = await settleHandler(chrome, OTHER_KEY, SIGN_UP, `https://${OTHER_HOST}`);
  await recordNotifications(chrome);
  sandbox.fault({ path: /action=getNumber/ }, { status: 200, body: 'NO_BALANCE' }, 2);
  await chrome.contextMenu(page, '#phone');
  const told = await notificationWith(chrome, /no number was rented/i);
  expect(told.message).toContain(`Insufficient funds. Your ${OTHER_HOST} balance is too low.`);
  expect(JSON.stringify(told)).not.toContain('GetAText');

  const popup = await chrome.openPopup(page);
  await popup.getByRole('button', { name: /^Rent number/ }).click();
  await expect(popup.getByRole('alert')).toContainText(`Your ${OTHER_HOST} balance is too low`);
  await expect(popup.getByRole('link', { name: `Add funds at ${OTHER_HOST}` })).toHaveAttribute(
    'href',
    `https://${OTHER_HOST}/`,
  );
  expectCharges(sandbox, 0);
});

test('keeps the key out of errors, history and exports though it is in every address', async ({ chrome, sandbox }) => {
  test.setTimeout(180_000);
  Object.assign(sandbox.options, { handlerHosts: { [OTHER_HOST]: OTHER_KEY }, handlerPrices: 'country-service' });
  const page = await settleHandler(chrome, OTHER_KEY, SIGN_UP, `https://${OTHER_HOST}`);
  const popup = await chrome.openPopup(page);
  // The server says the address back, as some do in their errors.
  const address = `https://${OTHER_HOST}/stubs/handler_api.php?k=${OTHER_KEY}&action=getNumber`;
  for (const [fault, told] of [
    [{ status: 400, body: { error: `Cannot rent: ${address}` } }, 'Cannot rent'],
    [{ status: 500, body: `Error at ${address}` }, 'Nothing was charged'],
  ] as const) {
    sandbox.fault({ path: /action=getNumber/ }, fault);
    await popup.getByRole('button', { name: /^Rent number/ }).click();
    await expect(popup.getByText(told).first()).toBeVisible({ timeout: NO_LATE_CHARGE_MS });
    expect(await popup.locator('body').innerText()).not.toContain(OTHER_KEY);
  }
  await popup.getByRole('button', { name: /^Rent number/ }).click();
  const region = popup.getByRole('region', { name: /whatsapp/i }).filter({ hasText: 'Copy number' });
  await expect(region).toBeVisible();
  await chrome.closePopup();

  const dashboard = await chrome.newPage(chrome.extensionUrl('dashboard.html'));
  const csv = await savedBy(chrome, () => dashboard.getByRole('button', { name: 'Export CSV' }).click());
  expect(csv.text).toMatch(/whatsapp/i);
  const options = await chrome.extensionPage('options.html');
  await options.bringToFront();
  const settings = await savedBy(chrome, () => options.getByRole('button', { name: 'Export settings' }).click());
  expect(settings.text).toContain('getatext-autofill-settings');
  const left = [
    csv.text,
    settings.text,
    await dashboard.content(),
    await options.content(),
    await keptByExtension(chrome),
  ].join('\n');
  expect(left).not.toContain(OTHER_KEY);
  expect(left).not.toContain('api_key');
});
