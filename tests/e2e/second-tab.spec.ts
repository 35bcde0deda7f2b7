import { expect, test } from './support/fixtures.ts';
import { appState, expectCharges, expectCodeFilled, firstRental, learnLock, settle } from './support/person.ts';
import type { WebPage } from './support/session.ts';
import { until } from './support/until.ts';

const SIGN_UP = 'https://web.whatsapp.com/signup';

const phoneIn = (page: WebPage) => expect.poll(async () => (await appState(page)).phone.replace(/\D/g, '').slice(-10));

test('goes on in the tab where the person opens the site again', { tag: '@firefox' }, async ({ session, sandbox }) => {
  const first = await settle(session, sandbox, SIGN_UP);
  let popup = await session.openPopup(first);
  await popup.getByRole('button', { name: /^Rent number/ }).click();
  const rental = await firstRental(sandbox);
  await phoneIn(first).toBe(rental.number);
  await session.closePopup();

  const second = await session.newPage(`${SIGN_UP}?again`);
  popup = await session.openPopup(second);
  const region = popup.getByRole('region', { name: 'WhatsApp' });
  // The number is in the other tab's field, not in this one's.
  await expect(region.getByText('Paste it on the site, then ask for the code')).toBeVisible();
  await region.getByRole('button', { name: 'Fill number' }).click();
  await phoneIn(second).toBe(rental.number);
  await session.closePopup();
  await second.getByRole('button', { name: 'Send code' }).click();
  await expectCodeFilled(second, rental);
  expect((await appState(first)).code).toBe('');
  expectCharges(sandbox, 1);
});

test('fills there what came meanwhile when asked, and what comes later by itself', async ({ session, sandbox }) => {
  const first = await settle(session, sandbox, 'https://web.whatsapp.com/');
  let popup = await session.openPopup(first);
  await popup.getByRole('button', { name: /^Rent number/ }).click();
  const rental = await firstRental(sandbox);
  await session.closePopup();
  sandbox.deliverSms(rental.id, '111222');
  await expect.poll(() => rental.firstReadAt).not.toBeNull();
  await first.goto('https://web.whatsapp.com.example/');

  const second = await session.newPage('https://web.whatsapp.com/late');
  await second.getByRole('button', { name: 'Enter code' }).click();
  popup = await session.openPopup(second);
  const region = popup.getByRole('region', { name: 'WhatsApp' });
  await expect(region.getByText('111222', { exact: true })).toBeVisible();
  await expect(region.getByRole('alert')).toHaveCount(0);
  await region.getByRole('button', { name: 'Fill code' }).click();
  await expect.poll(async () => (await appState(second)).code).toBe('111222');
  await session.closePopup();
  sandbox.deliverSms(rental.id, '333444');
  await expect.poll(async () => (await appState(second)).code).toBe('333444');
});

test('has another number take the place of the dead one in the field, and so has a second rental', async ({
  session,
  sandbox,
}) => {
  test.setTimeout(180_000);
  const page = await settle(session, sandbox, SIGN_UP);
  sandbox.options.lockSeconds = 1;
  await learnLock(session, 1000);
  let popup = await session.openPopup(page);
  await popup.getByRole('button', { name: /^Rent number/ }).click();
  const first = await firstRental(sandbox);
  await phoneIn(page).toBe(first.number);
  await popup.getByRole('button', { name: 'Try another number' }).click();
  await popup.getByRole('dialog').getByRole('button', { name: 'Confirm' }).click();
  const second = await until(() => [...sandbox.rentals.values()][1], { timeout: 60_000, what: 'another rental' });
  await phoneIn(page).toBe(second.number);

  const region = popup.getByRole('region', { name: 'WhatsApp' }).first();
  await region.getByRole('button', { name: 'Cancel rental' }).click();
  await expect.poll(() => second.status, { timeout: 60_000 }).toBe('cancelled');
  await popup.getByRole('button', { name: /^Rent number/ }).click();
  const third = await until(() => [...sandbox.rentals.values()][2], { what: 'a third rental' });
  await phoneIn(page).toBe(third.number);
  await session.closePopup();

  // What the user wrote there stays.
  await page.getByLabel('Phone number').fill('6465550123');
  popup = await session.openPopup(page);
  await popup.getByRole('button', { name: 'Fill number' }).first().click();
  await expect(popup.getByRole('alert').filter({ hasText: 'The field isn’t empty' })).toBeVisible();
  await phoneIn(page).toBe('6465550123');
  expectCharges(sandbox, 3, 2);
});
