import { Held } from '../chaos/held.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { expect, test } from './support/fixtures.ts';
import { expectCharges, firstRental, settle } from './support/person.ts';
import type { Screen, Session } from './support/session.ts';
import { until } from './support/until.ts';

const SIGN_UP = 'https://web.whatsapp.com/signup';

const region = (screen: Screen) => screen.getByRole('region', { name: 'WhatsApp' });
const says = (screen: Screen, text: string) =>
  expect(screen.getByRole('status').filter({ hasText: text })).toHaveCount(1);
const rent = (popup: Screen) => popup.getByRole('button', { name: /^Rent number/ });

/** Adds the sandbox's second account in the options, as Home and Work. */
async function addSecond(session: Session, sandbox: Sandbox): Promise<Screen> {
  const options = await session.extensionPage('options.html');
  await options.bringToFront();
  await options.getByRole('button', { name: 'Add a second account' }).click();
  await expect(options.getByRole('textbox', { name: 'Name for the account you’re using now' })).toHaveValue('Home');
  await expect(options.getByRole('textbox', { name: 'Name for the second account' })).toHaveValue('Work');
  await options.getByRole('textbox', { name: 'API key of the second account' }).fill(sandbox.second.key);
  await options.getByRole('button', { name: 'Add account' }).click();
  await says(options, 'Work is added. You’re still using Home.');
  return options;
}

test(
  'keeps two accounts: rents with one, switches by hand, and gets the codes of both',
  { tag: '@firefox' },
  async ({ session, sandbox }) => {
    const page = await settle(session, sandbox, SIGN_UP);
    await addSecond(session, sandbox);
    await page.bringToFront();
    const popup = await session.openPopup(page);
    await expect(popup.getByRole('banner')).toContainText('Home');
    await rent(popup).click();
    const home = await firstRental(sandbox);
    await expect(region(popup).getByText(/^\(\d{3}\)/)).toBeVisible();
    await popup.getByRole('button', { name: 'Use Work' }).click();
    await expect(popup.getByRole('button', { name: 'Use Home' })).toBeVisible();
    await expect(popup.getByRole('banner')).toContainText('Work');
    await expect(popup.getByRole('banner')).toContainText('$20.00');
    await expect(region(popup)).toContainText('Rented with Home');
    sandbox.deliverSms(home.id, '012345');
    await expect(region(popup).getByText('012345')).toBeVisible();
    await expect(region(popup).getByRole('alert')).toHaveCount(0);
    await session.closePopup();

    const other = await session.newPage('https://web.telegram.org/signup');
    await other.bringToFront();
    const there = await session.openPopup(other);
    await rent(there).click();
    const work = await until(() => [...sandbox.second.rentals.values()][0], { what: 'a rental of the second account' });
    // Each account counts its own rentals: asked about with the wrong key, this id is the other one's number.
    expect(work.id).toBe(home.id);
    expect(work.number).not.toBe(home.number);
    sandbox.second.deliverSms(work.id, '678901');
    await expect(there.getByRole('region', { name: 'Telegram' }).getByText('678901')).toBeVisible();
    await expect(there.getByRole('region', { name: 'Telegram' }).getByText('012345')).toHaveCount(0);
    await session.closePopup();
    expectCharges(sandbox, 1);
    expect(sandbox.second.ledger.map(({ kind }) => kind)).toEqual(['charge']);

    const dashboard = await session.extensionPage('dashboard.html');
    await dashboard.bringToFront();
    const table = dashboard.getByRole('group', { name: 'Rentals table' });
    const choice = dashboard.getByRole('combobox', { name: 'Account' });
    await expect(table.getByRole('row')).toHaveCount(3);
    await expect(table.getByRole('row', { name: /WhatsApp/ })).toContainText('Home');
    await expect(table.getByRole('row', { name: /Telegram/ })).toContainText('Work');
    await choice.selectOption('Work');
    await expect(table.getByRole('row')).toHaveCount(2);
    await expect(table.getByRole('row', { name: /Telegram/ })).toBeVisible();
  },
);

test(
  'cancels a number of the account that isn’t in use, and sees its refund',
  { tag: '@firefox' },
  async ({ session, sandbox }) => {
    sandbox.options.lockSeconds = 0;
    const page = await settle(session, sandbox, SIGN_UP);
    await addSecond(session, sandbox);
    await page.bringToFront();
    const popup = await session.openPopup(page);
    await rent(popup).click();
    await firstRental(sandbox);
    await expect(region(popup).getByText(/^\(\d{3}\)/)).toBeVisible();
    await popup.getByRole('button', { name: 'Use Work' }).click();
    await expect(region(popup)).toContainText('Rented with Home');
    await region(popup).getByRole('button', { name: 'Cancel rental' }).click();
    await expect(region(popup)).toContainText('refunded');
    expectCharges(sandbox, 1, 1);
    expect(sandbox.second.ledger).toEqual([]);
    await expect(popup.getByRole('banner')).toContainText('$20.00');
  },
);

test('charges the account that a request was begun with, however soon the user switches', async ({
  session,
  sandbox,
}) => {
  const page = await settle(session, sandbox, SIGN_UP);
  await addSecond(session, sandbox);
  await page.bringToFront();
  const popup = await session.openPopup(page);
  const held = new Held();
  sandbox.fault({ path: '/api/v1/rent-a-number' }, { hold: held, handled: 'after' });
  await rent(popup).click();
  await until(() => held.isThere, { what: 'the renting request' });
  await popup.getByRole('button', { name: 'Use Work' }).click();
  held.release();
  await says(popup, 'You’re now using Work.');
  await session.closePopup();
  expectCharges(sandbox, 1);
  expect(sandbox.second.ledger).toEqual([]);
  const rental = await firstRental(sandbox);
  sandbox.deliverSms(rental.id, '012345');
  await page.bringToFront();
  await expect(region(await session.openPopup(page)).getByText('012345')).toBeVisible();
});

test('renames and removes accounts by keyboard', { tag: '@firefox' }, async ({ session, sandbox }) => {
  await settle(session, sandbox, SIGN_UP);
  const options = await addSecond(session, sandbox);
  const press = async (name: string): Promise<void> => {
    await options.getByRole('button', { name, exact: true }).press('Enter');
  };
  await press('Rename Work');
  await options.getByRole('textbox', { name: 'New name for Work' }).fill('Home');
  await options.keyboard.press('Enter');
  await expect(options.getByRole('alert')).toHaveText('Your other account has that name. Choose a different one.');
  await options.getByRole('textbox', { name: 'New name for Work' }).fill('Office');
  await options.keyboard.press('Enter');
  await says(options, 'The account is now called Office.');
  await expect(options.getByRole('button', { name: 'Rename Office' })).toBeFocused();
  await press('Use Office');
  await says(options, 'You’re now using Office.');
  await expect(options.getByRole('button', { name: 'Use Office' })).toBeFocused();
  await press('Remove Office');
  await expect(options.getByRole('dialog')).toContainText('You’ll be using Home from then on.');
  await options.getByRole('button', { name: 'Confirm' }).press('Enter');
  await says(options, 'Office is removed.');
  await expect(options.getByText('Balance $10.00')).toBeVisible();
  await expect(options.getByRole('button', { name: 'Add a second account' })).toBeVisible();
});
