import { RENT_BESIDE_NUMBER } from './support/context-menu.ts';
import { expect, test } from './support/fixtures.ts';
import { notificationWith, recordNotifications } from './support/notifications.ts';
import { expectCharges, firstRental, rentRequests, settle } from './support/person.ts';
import type { Screen, Session } from './support/session.ts';
import { until } from './support/until.ts';

const SIGN_UP = 'https://web.whatsapp.com/signup';

const rent = (popup: Screen) => popup.getByRole('button', { name: /^Rent number/ });

/** Sets the usual filters in the options, and a maximum price, and gives the sign-up page back its place in front. */
async function setFilters(session: Session, page: Screen, maximumPrice = '2.00'): Promise<void> {
  const options = await session.extensionPage('options.html');
  await options.bringToFront();
  await options.getByRole('combobox', { name: 'Carrier' }).selectOption('T-Mobile');
  await options.getByRole('textbox', { name: 'Area codes' }).fill('646, 212');
  await options.getByRole('checkbox', { name: 'Only these area codes' }).check();
  await options.getByRole('spinbutton', { name: 'Maximum price' }).fill(maximumPrice);
  await options.getByRole('spinbutton', { name: 'Maximum price' }).press('Tab');
  await expect(options.getByRole('status').filter({ hasText: 'Saved' })).toHaveCount(1);
  await options.reload();
  await expect(options.getByRole('textbox', { name: 'Area codes' })).toHaveValue('646,212');
  await expect(options.getByRole('checkbox', { name: 'Only these area codes' })).toBeChecked();
  await expect(options.getByRole('spinbutton', { name: 'Maximum price' })).toHaveValue(maximumPrice);
  await page.bringToFront();
}

const FILTERED = { service: 'whatsapp', carrier: 'tmobile', area_codes: '646,212', lock_area_code: true };

test(
  'shows what filters can cost before anything is paid, and is charged once, no more than that',
  { tag: '@firefox' },
  async ({ session, sandbox }) => {
    sandbox.options.filterSurcharge = '0.22';
    const page = await settle(session, sandbox, SIGN_UP);
    await setFilters(session, page);
    const popup = await session.openPopup(page);
    await expect(popup.getByRole('button', { name: 'Filters: T-Mobile, 646, 212' })).toHaveAttribute(
      'aria-expanded',
      'false',
    );
    await expect(popup.getByText('up to $0.77 with these filters')).toBeVisible();
    await popup.getByRole('button', { name: 'Rent number · $0.55, up to $0.77' }).click();

    const region = popup.getByRole('region', { name: 'WhatsApp' });
    await expect(region).toContainText('Cost: $0.77');
    await expect(region).toContainText(/\((646|212)\)/);
    await expect(region.getByRole('alert')).toHaveCount(0);
    expect(rentRequests(sandbox).map((request) => request.body)).toEqual([{ ...FILTERED, max_price: 0.77 }]);
    expectCharges(sandbox, 1);
    expect(sandbox.balance()).toBe('9.23');
  },
);

test('asks for a limit where the provider wants more than its surcharges come to', async ({ session, sandbox }) => {
  sandbox.options.filterSurcharge = '0.30';
  const page = await settle(session, sandbox, SIGN_UP);
  await setFilters(session, page);
  const popup = await session.openPopup(page);
  await rent(popup).click();
  const dialog = popup.getByRole('dialog');
  const limit = dialog.getByRole('spinbutton', { name: 'Pay at most' });
  await expect(dialog).toContainText('GetAText charges more than $0.77');
  await expect(limit).toHaveValue('');
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  await expect(dialog.getByRole('alert')).toContainText('above $0.77, up to your maximum price of $2.00');
  await limit.fill('0.80');
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  await expect(dialog).toContainText('GetAText charges more than $0.80');
  expectCharges(sandbox, 0);
  await limit.fill('0.90');
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  await expect(popup.getByRole('region', { name: 'WhatsApp' })).toContainText('Cost: $0.85');
  expect(rentRequests(sandbox).map((request) => request.body)).toEqual([
    { ...FILTERED, max_price: 0.77 },
    { ...FILTERED, max_price: 0.8 },
    { ...FILTERED, max_price: 0.9 },
  ]);
  expectCharges(sandbox, 1);
});

test('holds the maximum price against what filters can cost, in the popup and in the menu', async ({
  session,
  sandbox,
}) => {
  const page = await settle(session, sandbox, SIGN_UP);
  await setFilters(session, page, '0.76');
  await session.contextMenu(page, '#phone');
  await session.shown('popup.html');
  expect(rentRequests(sandbox)).toEqual([]);
  await session.closePopup();
  const popup = await session.openPopup(page);
  await rent(popup).click();
  const dialog = popup.getByRole('dialog');
  await expect(dialog).toContainText('costs $0.55, or up to $0.77 with these filters');
  await expect(dialog).toContainText('more than your maximum price of $0.76');
  expect(rentRequests(sandbox)).toEqual([]);
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  await firstRental(sandbox);
  expect(rentRequests(sandbox).map((request) => request.body)).toEqual([{ ...FILTERED, max_price: 0.77 }]);
});

test('takes filters for one number in the popup, and uses the usual ones from the context menu', async ({
  session,
  sandbox,
}) => {
  const page = await settle(session, sandbox, SIGN_UP);
  let popup = await session.openPopup(page);
  await popup.getByRole('button', { name: 'Filters' }).click();
  await expect(popup.getByText('When off, the carrier is just a preference.')).toBeVisible();
  await expect(popup.getByText('When off, the area codes are just a preference.')).toBeVisible();
  await popup.getByRole('textbox', { name: 'Area codes' }).fill('21');
  await expect(rent(popup)).toHaveAttribute('aria-disabled', 'true');
  await popup.getByRole('textbox', { name: 'Area codes' }).fill('305');
  await popup.getByRole('checkbox', { name: 'Keep carrier' }).check();
  await expect(popup.getByRole('button', { name: 'Rent number · $0.55, up to $0.66' })).toBeEnabled();
  await popup.getByRole('combobox', { name: 'Carrier' }).selectOption('Verizon');
  await popup.getByRole('button', { name: 'Rent number · $0.55, up to $0.77' }).click();
  expect((await firstRental(sandbox)).number).toMatch(/^305/);
  expect(rentRequests(sandbox)[0]?.body).toEqual({
    service: 'whatsapp',
    max_price: 0.77,
    carrier: 'verizon',
    keep_carrier: true,
    area_codes: '305',
  });
  await session.closePopup();

  popup = await session.openPopup(page);
  await popup.getByRole('button', { name: 'Rent another number' }).click();
  await expect(popup.getByRole('button', { name: 'Filters', exact: true })).toBeVisible();
  await session.closePopup();
  await setFilters(session, page);
  await session.contextMenu(page, '#phone', RENT_BESIDE_NUMBER);
  await until(() => sandbox.rentals.size === 2, { what: 'a rental from the menu' });
  expect(rentRequests(sandbox)[1]?.body).toEqual({ ...FILTERED, max_price: 0.77 });
  expectCharges(sandbox, 2);
});

test('tells in the popup, in a notification and in the history where more is charged than was agreed to', async ({
  chrome,
  sandbox,
}) => {
  const page = await settle(chrome, sandbox, SIGN_UP);
  const popup = await chrome.openPopup(page);
  await recordNotifications(chrome);
  await rent(popup).click();
  const { id } = await firstRental(sandbox);
  const region = popup.getByRole('region', { name: 'WhatsApp' });
  await expect(region.getByRole('button', { name: 'Copy number' })).toBeVisible();
  // As of a provider that heeds no limit: the next rental is as it says, its charge is not in the sandbox's own books.
  const charged = {
    id: id + 1,
    status: 'success',
    errors: null,
    end_time: null,
    number: '2125550142',
    service_name: 'WhatsApp',
    price: '5.00',
    new_balance: '4.45',
  };
  sandbox.fault({ path: '/api/v1/rent-a-number' }, { status: 201, after: true, body: charged });
  await popup.getByRole('button', { name: 'Rent another number' }).click();
  await rent(popup).click();
  await expect(
    popup.getByText('GetAText charged $5.00, but you had agreed to $0.55. Check your GetAText account.'),
  ).toBeVisible();
  const { title, message } = await notificationWith(chrome, /charged more/);
  expect(title).toBe('WhatsApp: you were charged more than you agreed to');
  expect(message).toBe('It was $4.45 more. Check your GetAText account.');
  await chrome.closePopup();
  const dashboard = await chrome.extensionPage('dashboard.html');
  await expect(dashboard.getByRole('row').filter({ hasText: '(212) 555-0142' })).toContainText(
    '$4.45 more than you agreed to',
  );
});
