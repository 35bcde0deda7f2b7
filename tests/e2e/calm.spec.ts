import { expect, test } from './support/fixtures.ts';
import { expectCharges, firstRental, learnLock, settle } from './support/person.ts';
import type { Screen } from './support/session.ts';
import { until } from './support/until.ts';

const SIGN_UP = 'https://web.whatsapp.com/signup';
const rent = (popup: Screen) => popup.getByRole('button', { name: /^Rent number/ });

test('folds renting away while a number is in use', { tag: '@firefox' }, async ({ session, sandbox }) => {
  const page = await settle(session, sandbox, SIGN_UP);
  const popup = await session.openPopup(page);
  const another = popup.getByRole('button', { name: 'Rent another number' });
  await expect(rent(popup)).toBeEnabled();
  await expect(another).toHaveCount(0);
  await rent(popup).click();
  await expect(another).toHaveAttribute('aria-expanded', 'false');
  await expect(popup.getByRole('heading', { level: 1, name: 'WhatsApp' })).toBeVisible();
  for (const folded of [rent(popup), popup.getByRole('combobox'), popup.getByRole('button', { name: 'Filters' })])
    await expect(folded).toHaveCount(0);

  await another.click();
  await expect(another).toHaveAttribute('aria-expanded', 'true');
  await expect(popup.getByRole('combobox', { name: 'Service' })).toBeVisible();
  await rent(popup).click();
  await until(() => sandbox.rentals.size === 2, { what: 'a second rental' });
  await expect(another).toHaveAttribute('aria-expanded', 'false');
  await expect(rent(popup)).toHaveCount(0);
  expectCharges(sandbox, 2);
});

test('has what is over on another site in one line', async ({ session, sandbox }) => {
  sandbox.options.lockSeconds = 0;
  const page = await settle(session, sandbox, SIGN_UP);
  await learnLock(session, 0);
  let popup = await session.openPopup(page);
  await rent(popup).click();
  await firstRental(sandbox);
  const card = (screen: Screen) => screen.getByRole('region', { name: 'WhatsApp' });
  await card(popup).getByRole('button', { name: 'Cancel rental' }).click();
  await expect(card(popup)).toContainText('was refunded');
  await session.closePopup();

  popup = await session.openPopup(await session.newPage('https://web.telegram.org/signup'));
  await expect(popup.getByRole('heading', { level: 1, name: 'Telegram' })).toBeVisible();
  const line = popup.getByRole('button', { name: '1 number for another site' });
  await expect(line).toHaveAttribute('aria-expanded', 'false');
  await expect(card(popup)).toHaveCount(0);
  await line.click();
  await expect(card(popup)).toContainText('was refunded');
  await card(popup).getByRole('button', { name: 'Dismiss' }).click();
  await expect(line).toHaveCount(0);
  expectCharges(sandbox, 1, 1);
});

test.describe('with too little money', () => {
  test.use({ sandboxOptions: { balance: '0.10' } });

  test('adding funds is the one step until the balance will do', async ({ session, sandbox }) => {
    const page = await settle(session, sandbox, SIGN_UP);
    const popup = await session.openPopup(page);
    await expect(popup.getByRole('link', { name: 'Add funds at GetAText' })).toBeVisible();
    await expect(rent(popup)).toHaveCount(0);
    sandbox.setBalance('5.00');
    await popup.getByRole('button', { name: 'Check balance again' }).click();
    await rent(popup).click();
    await firstRental(sandbox);
    expectCharges(sandbox, 1);
  });
});
