import { expect, test } from './support/fixtures.ts';
import { expectCharges, firstRental, learnLock, rentRequests, settle } from './support/person.ts';
import type { Screen } from './support/session.ts';
import { until } from './support/until.ts';

const SIGN_UP = 'https://web.whatsapp.com/signup';

const rent = (popup: Screen) => popup.getByRole('button', { name: /^Rent number/ });
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
    await expect(popup.getByText('$0.55 was refunded. Another number was asked for.')).toBeVisible();
    await session.closePopup();
    expectCharges(sandbox, 2, 1);

    const dashboard = await session.extensionPage('dashboard.html');
    const row = dashboard.getByRole('row').filter({ hasText: spoken(first.number) });
    await expect(row).toContainText('no code came');
    await row.getByRole('button', { name: 'Rent this number' }).click();
    await expect(dashboard.getByRole('dialog')).toContainText('$0.55');
    await dashboard.getByRole('dialog').getByRole('button', { name: 'Confirm' }).click();
    await expect(row.getByRole('status').filter({ hasText: 'Rented' })).toBeVisible();
    expectCharges(sandbox, 3, 1);
    popup = await session.openPopup(page);
    await expect(popup.getByText('This number has not received its code before.')).toBeVisible();
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
  await popup.getByRole('button', { name: 'Rent this number' }).click();
  const dialog = popup.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Service for this number' }).selectOption('telegram');
  const price = Number(sandbox.services.get('telegram')?.price);
  await expect(dialog).toContainText(`for Telegram costs $${price.toFixed(2)}`);
  expectCharges(sandbox, 1);
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  await expect(popup.getByRole('region', { name: 'Telegram' })).toContainText(spoken(rental.number));
  const specific = sandbox.requests.filter(({ path }) => path === '/api/v1/rent-specific-number');
  expect(specific.map(({ body }) => body)).toEqual([{ number: rental.number, service: 'telegram', max_price: price }]);
  expectCharges(sandbox, 2);
  await session.closePopup();

  const dashboard = await session.extensionPage('dashboard.html');
  const row = dashboard.getByRole('row').filter({ hasText: 'Completed' });
  await row.getByRole('button', { name: 'Rent again' }).click();
  await expect(dashboard.getByRole('dialog')).toContainText('$0.55');
  await dashboard.getByRole('dialog').getByRole('button', { name: 'Confirm' }).click();
  await expect(row.getByRole('status').filter({ hasText: 'Rented' })).toBeVisible();
  const again = sandbox.requests.filter(({ path }) => path === '/api/v1/re-rent');
  expect(again.map(({ body }) => body)).toEqual([{ rental_id: rental.id }]);
  expectCharges(sandbox, 3);
});
