import { expect, test } from './support/fixtures.ts';
import { expectCharges, firstRental, rentRequests, settle } from './support/person.ts';
import type { Screen, Session } from './support/session.ts';
import { until } from './support/until.ts';

const SIGN_UP = 'https://web.whatsapp.com/signup';

const rent = (popup: Screen) => popup.getByRole('button', { name: /^Rent number/ });

/** Sets the usual filters in the options, and gives the sign-up page back its place in front. */
async function setFilters(session: Session, page: Screen): Promise<void> {
  const options = await session.extensionPage('options.html');
  await options.bringToFront();
  await options.getByRole('combobox', { name: 'Carrier' }).selectOption('T-Mobile');
  await options.getByRole('textbox', { name: 'Area codes' }).fill('646, 212');
  await options.getByRole('checkbox', { name: 'Lock area code' }).check();
  await expect(options.getByRole('status').filter({ hasText: 'Saved' })).toHaveCount(1);
  await options.reload();
  await expect(options.getByRole('textbox', { name: 'Area codes' })).toHaveValue('646,212');
  await expect(options.getByRole('checkbox', { name: 'Lock area code' })).toBeChecked();
  await page.bringToFront();
}

test(
  'asks how much filters may cost, and is charged once, what was agreed to',
  { tag: '@firefox' },
  async ({ session, sandbox }) => {
    sandbox.options.filterSurcharge = '0.20';
    const page = await settle(session, sandbox, SIGN_UP);
    await setFilters(session, page);
    const popup = await session.openPopup(page);
    await expect(popup.getByRole('button', { name: 'Filters: T-Mobile, 646, 212' })).toHaveAttribute(
      'aria-expanded',
      'false',
    );

    await expect(popup.getByText('GetAText may ask a surcharge for filters: you are asked first.')).toBeVisible();
    await rent(popup).click();
    const dialog = popup.getByRole('dialog');
    await expect(dialog).toContainText('GetAText asks more than $0.55');
    expectCharges(sandbox, 0);
    await dialog.getByRole('spinbutton', { name: 'Pay at most' }).fill('0.70');
    await dialog.getByRole('button', { name: 'Confirm' }).click();
    await expect(dialog).toContainText('GetAText asks more than $0.70');
    await dialog.getByRole('spinbutton', { name: 'Pay at most' }).fill('0.80');
    await dialog.getByRole('button', { name: 'Confirm' }).click();

    const region = popup.getByRole('region', { name: 'WhatsApp' });
    await expect(region).toContainText('Costs $0.75');
    await expect(region).toContainText(/\((646|212)\)/);
    const body = { service: 'whatsapp', carrier: 'tmobile', area_codes: '646,212', lock_area_code: true };
    expect(rentRequests(sandbox).map((request) => request.body)).toEqual([
      { ...body, max_price: 0.55 },
      { ...body, max_price: 0.7 },
      { ...body, max_price: 0.8 },
    ]);
    expectCharges(sandbox, 1);
    expect(sandbox.balance()).toBe('9.25');
  },
);

test('takes filters for one number in the popup, and uses the usual ones from the context menu', async ({
  session,
  sandbox,
}) => {
  const page = await settle(session, sandbox, SIGN_UP);
  let popup = await session.openPopup(page);
  await popup.getByRole('button', { name: 'Filters' }).click();
  await popup.getByRole('textbox', { name: 'Area codes' }).fill('21');
  await expect(rent(popup)).toHaveAttribute('aria-disabled', 'true');
  await popup.getByRole('textbox', { name: 'Area codes' }).fill('305');
  await popup.getByRole('checkbox', { name: 'Keep carrier' }).check();
  await rent(popup).click();
  expect((await firstRental(sandbox)).number).toMatch(/^305/);
  expect(rentRequests(sandbox)[0]?.body).toEqual({
    service: 'whatsapp',
    max_price: 0.55,
    keep_carrier: true,
    area_codes: '305',
  });
  await session.closePopup();

  popup = await session.openPopup(page);
  await expect(popup.getByRole('button', { name: 'Filters', exact: true })).toBeVisible();
  await session.closePopup();
  await setFilters(session, page);
  await session.contextMenu(page, '#phone');
  await until(() => sandbox.rentals.size === 2, { what: 'a rental from the menu' });
  expect(rentRequests(sandbox)[1]?.body).toMatchObject({
    carrier: 'tmobile',
    area_codes: '646,212',
    lock_area_code: true,
  });
  expectCharges(sandbox, 2);
});
