import type { Chromium } from './support/chromium.ts';
import { expect, test } from './support/fixtures.ts';
import { expectCharges, firstRental, settle } from './support/person.ts';
import type { Screen } from './support/session.ts';

const SIGN_UP = 'https://join.some-unknown-shop.example/signup';
const service = (popup: Screen) => popup.getByRole('combobox', { name: 'Service' });

/** Clicks into the page beside the popup, which closes it; Escape would answer what is being asked there. */
async function lookAside(chrome: Chromium): Promise<void> {
  await chrome.display.click(300, chrome.display.height - 150);
  await chrome.popupClosed();
}

test('goes on with what was begun when the popup opens again, until a number is rented', async ({ chrome, sandbox }) => {
  const page = await settle(chrome, sandbox, SIGN_UP);
  let popup = await chrome.openPopup(page);
  await service(popup).fill('telegr');
  await expect(popup.getByRole('option', { name: /^Telegram/ })).toBeVisible();
  await lookAside(chrome);

  popup = await chrome.openPopup(page);
  await expect(service(popup)).toHaveValue('telegr');
  await popup.getByRole('option', { name: /^Telegram/ }).click();
  await popup.getByRole('button', { name: 'Filters' }).click();
  await popup.getByRole('textbox', { name: 'Area codes' }).fill('305');
  await popup.getByRole('button', { name: 'Several services' }).click();
  await popup.getByRole('textbox', { name: 'Find a service' }).fill('discord');
  await popup.getByRole('checkbox', { name: 'Discord', exact: true }).check();
  await lookAside(chrome);
  const other = await chrome.newPage('https://web.whatsapp.com/signup');
  popup = await chrome.openPopup(other);
  await expect(popup.getByRole('heading', { level: 1, name: 'WhatsApp' })).toBeVisible();
  await expect(popup.getByRole('dialog')).toHaveCount(0);
  await chrome.closePopup();

  popup = await chrome.openPopup(page);
  const dialog = popup.getByRole('dialog', { name: 'Several services on one number' });
  await expect(dialog).toContainText('2 chosen');
  await dialog.getByRole('button', { name: 'Not now' }).click();
  await expect(popup.getByRole('heading', { level: 1, name: 'Telegram' })).toBeVisible();
  await expect(popup.getByRole('button', { name: 'Filters: 305' })).toBeVisible();
  await popup.getByRole('button', { name: /^Rent number/ }).click();
  expect((await firstRental(sandbox)).number).toMatch(/^305/);
  await expect(popup.getByRole('button', { name: 'Copy number' })).toBeVisible();
  await chrome.closePopup();

  popup = await chrome.openPopup(page);
  await expect(popup.getByRole('button', { name: 'Filters', exact: true })).toBeVisible();
  expectCharges(sandbox, 1);
});
