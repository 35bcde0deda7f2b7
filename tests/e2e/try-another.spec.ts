import type { Sandbox } from '../sandbox/sandbox.ts';
import { expect, test } from './support/fixtures.ts';
import { expectCharges, firstRental, learnLock, rentRequests, settle } from './support/person.ts';
import type { Screen, Session } from './support/session.ts';
import { until } from './support/until.ts';

const SIGN_UP = 'https://web.whatsapp.com/signup';

const rent = (popup: Screen) => popup.getByRole('button', { name: /^Rent number/ });
const specificRequests = (sandbox: Sandbox) =>
  sandbox.requests.filter(({ path }) => path === '/api/v1/rent-specific-number').map(({ body }) => body);
const spoken = (number: string): string => `(${number.slice(0, 3)}) ${number.slice(3, 6)}-${number.slice(6)}`;

test(
  'cancels, and rents another number once the refund is seen, though the worker dies; warns of the first coming back',
  { tag: '@firefox' },
  async ({ session, sandbox }) => {
    test.setTimeout(180_000);
    const page = await settle(session, sandbox, SIGN_UP);
    sandbox.options.lockSeconds = 10;
    await learnLock(session, 10_000);
    let popup = await session.openPopup(page);
    await rent(popup).click();
    const first = await firstRental(sandbox);
    await popup.getByRole('button', { name: 'Try another number' }).click();
    await expect(popup.getByRole('dialog')).toContainText('$0.55');
    await popup.getByRole('dialog').getByRole('button', { name: 'Confirm' }).click();
    await expect(popup.getByText(/Cancels in .*, then rents another number/)).toBeVisible();
    await session.closePopup();
    await session.stopBackground();

    const second = await until(() => [...sandbox.rentals.values()][1], { timeout: 120_000, what: 'another rental' });
    expect(first.status).toBe('cancelled');
    expect(sandbox.ledger.map(({ kind }) => kind)).toEqual(['charge', 'refund', 'charge']);
    const body = { service: 'whatsapp', max_price: 0.55 };
    expect(rentRequests(sandbox).map((request) => request.body)).toEqual([body, body]);
    // Asking for its code shows that the number was stored; a worker stopped before that rightly tells of an uncertain outcome.
    await until(
      () =>
        sandbox.requests.some(
          ({ path, body: sent }) =>
            path === '/api/v1/rental-status' && (sent as { id?: unknown } | null)?.id === second.id,
        ),
      {
        what: 'a question about the other number',
      },
    );
    await session.stopBackground();
    popup = await session.openPopup(page);
    await expect(popup.getByText(spoken(second.number))).toBeVisible();
    await expect(popup.getByText('$0.55 was refunded. Another number was requested.')).toBeVisible();
    await session.closePopup();
    expectCharges(sandbox, 2, 1);

    const dashboard = await session.extensionPage('dashboard.html');
    const row = dashboard.getByRole('row').filter({ hasText: spoken(first.number) });
    await expect(row).toContainText('no code received');
    await row.getByRole('button', { name: 'Use for another service' }).click();
    await expect(dashboard.getByRole('dialog')).toContainText('$0.55');
    await dashboard.getByRole('dialog').getByRole('button', { name: 'Confirm' }).click();
    await expect(row.getByRole('status').filter({ hasText: 'Rented' })).toBeVisible();
    expectCharges(sandbox, 3, 1);
    popup = await session.openPopup(page);
    await expect(popup.getByText('This number didn’t receive a code last time.')).toBeVisible();
  },
);

test('rents the number of a finished rental for another service, and again from the history', async ({
  session,
  sandbox,
}) => {
  const page = await settle(session, sandbox, SIGN_UP);
  const popup = await session.openPopup(page);
  await rent(popup).click();
  const rental = await firstRental(sandbox);
  sandbox.deliverSms(rental.id, '135790');
  await popup.getByRole('button', { name: 'Done' }).click();
  await popup.getByRole('button', { name: 'Use for another service' }).click();
  const dialog = popup.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Service for this number' }).selectOption('telegram');
  await expect(dialog).toContainText(
    'for Telegram costs $0.45. GetAText may add a surcharge for a specific number, up to $0.63',
  );
  expectCharges(sandbox, 1);
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  await expect(popup.getByRole('region', { name: 'Telegram' })).toContainText(spoken(rental.number));
  const telegram = { number: rental.number, service: 'telegram', max_price: 0.63 };
  expect(specificRequests(sandbox)).toEqual([telegram]);
  expectCharges(sandbox, 2);
  await session.closePopup();

  const dashboard = await session.extensionPage('dashboard.html');
  const row = dashboard.getByRole('row').filter({ hasText: 'Completed' });
  await row.getByRole('button', { name: 'Rent again' }).click();
  await expect(dashboard.getByRole('dialog')).toContainText(
    '$0.55. GetAText may add a surcharge for a specific number, up to $0.77',
  );
  await dashboard.getByRole('dialog').getByRole('button', { name: 'Confirm' }).click();
  await expect(row.getByRole('status').filter({ hasText: 'Rented' })).toBeVisible();
  expect(specificRequests(sandbox)).toEqual([
    telegram,
    { number: rental.number, service: 'whatsapp', max_price: 0.77 },
  ]);
  expectCharges(sandbox, 3);
});

/** A rental that is over, in the dashboard. */
async function pastRental(session: Session, sandbox: Sandbox) {
  const page = await settle(session, sandbox, SIGN_UP);
  const popup = await session.openPopup(page);
  await rent(popup).click();
  const rental = await firstRental(sandbox);
  sandbox.deliverSms(rental.id, '135790');
  await popup.getByRole('button', { name: 'Done' }).click();
  await expect(popup.getByRole('button', { name: 'Use for another service' })).toBeVisible();
  await session.closePopup();
  const dashboard = await session.extensionPage('dashboard.html');
  const row = dashboard.getByRole('row').filter({ hasText: 'Completed' });
  return { dashboard, row, dialog: dashboard.getByRole('dialog'), rental };
}

test(
  'asks again where a number has become dearer than the question said, and pays no more than what was read',
  { tag: '@firefox' },
  async ({ session, sandbox }) => {
    const { row, dialog, rental } = await pastRental(session, sandbox);
    await row.getByRole('button', { name: 'Rent again' }).click();
    await expect(dialog).toContainText(
      'again for WhatsApp costs $0.55. GetAText may add a surcharge for a specific number, up to $0.77',
    );
    sandbox.setPrice('whatsapp', '5.00');
    await dialog.getByRole('button', { name: 'Confirm' }).click();
    await expect(dialog).toContainText('It now costs more than the $0.77 you agreed to. Nothing was charged.');
    await expect(dialog).toContainText(
      'again for WhatsApp costs $5.00. GetAText may add a surcharge for a specific number, up to $7.00',
    );
    expect(specificRequests(sandbox)).toEqual([]);
    await dialog.getByRole('button', { name: 'Not now' }).click();
    expectCharges(sandbox, 1);

    await row.getByRole('button', { name: 'Rent again' }).click();
    await expect(dialog).toContainText(
      'again for WhatsApp costs $5.00. GetAText may add a surcharge for a specific number, up to $7.00',
    );
    await dialog.getByRole('button', { name: 'Confirm' }).click();
    await expect(row.getByRole('status').filter({ hasText: 'Rented' })).toBeVisible();
    expect(specificRequests(sandbox)).toEqual([{ number: rental.number, service: 'whatsapp', max_price: 7 }]);
    expectCharges(sandbox, 2);
  },
);

test('keeps the question as it was read while the list behind it changes', async ({ session, sandbox }) => {
  const { dashboard, row, dialog } = await pastRental(session, sandbox);
  await row.getByRole('button', { name: 'Rent again' }).click();
  await expect(dialog).toContainText('costs $0.55. GetAText may add a surcharge for a specific number, up to $0.77');
  sandbox.setPrice('whatsapp', '5.00');
  const prices = await session.extensionPage('popup.html');
  await prices.bringToFront();
  await prices.getByRole('button', { name: 'Refresh prices' }).click();
  await expect(prices.getByText('Prices updated', { exact: true })).toHaveCount(1);
  await dashboard.bringToFront();
  await expect(dialog).toContainText('costs $0.55. GetAText may add a surcharge for a specific number, up to $0.77');
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  await expect(dialog).toContainText('costs $5.00. GetAText may add a surcharge for a specific number, up to $7.00');
  expect(specificRequests(sandbox)).toEqual([]);
  expectCharges(sandbox, 1);
});

test('rents a number again without a limit only after a question that says so', async ({ session, sandbox }) => {
  const { row, dialog, rental } = await pastRental(session, sandbox);
  const refusal = { status: 404, body: { errors: 'Number not found' } };
  sandbox.fault({ path: '/api/v1/rent-specific-number' }, refusal);
  const again = () => sandbox.requests.filter(({ path }) => path === '/api/v1/re-rent').map(({ body }) => body);
  await row.getByRole('button', { name: 'Rent again' }).click();
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  await expect(dialog).toContainText('wouldn’t rent this number with a maximum price');
  await expect(dialog).toContainText('The list price for WhatsApp is $0.55, but GetAText may charge more');
  expect(again()).toEqual([]);
  sandbox.setPrice('whatsapp', '5.00');
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  await expect(dialog).toContainText('It now costs more than the $0.55 you agreed to. Nothing was charged.');
  await expect(dialog).toContainText('The list price for WhatsApp is $5.00');
  expect(again()).toEqual([]);
  sandbox.setPrice('whatsapp', '0.55');
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  await expect(row.getByRole('status').filter({ hasText: 'Rented' })).toBeVisible();
  expect(again()).toEqual([{ rental_id: rental.id }]);
  expectCharges(sandbox, 2);
});
