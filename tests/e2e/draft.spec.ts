import { expect, test } from './support/fixtures.ts';
import { expectCharges, firstRental, settle } from './support/person.ts';
import type { Screen, Session } from './support/session.ts';

const SIGN_UP = 'https://join.some-unknown-shop.example/signup';
const service = (popup: Screen) => popup.getByRole('combobox', { name: 'Service' });

/** Clicks into the page beside the popup, which closes it; Escape would answer what is being asked there. */
async function lookAside(session: Session): Promise<void> {
  await session.display.click(300, session.display.height - 150);
  await session.popupClosed();
}

test(
  'goes on with what was begun when the popup opens again, until a number is rented',
  { tag: '@firefox' },
  async ({ session, sandbox }) => {
    const page = await settle(session, sandbox, SIGN_UP);
    let popup = await session.openPopup(page);
    await service(popup).fill('telegr');
    await expect(popup.getByRole('option', { name: /^Telegram/ })).toBeVisible();
    await lookAside(session);

    popup = await session.openPopup(page);
    await expect(service(popup)).toHaveValue('telegr');
    await popup.getByRole('option', { name: /^Telegram/ }).click();
    await popup.getByRole('button', { name: 'Filters' }).click();
    await popup.getByRole('textbox', { name: 'Area codes' }).fill('305');
    await popup.getByRole('button', { name: 'Several services' }).click();
    await popup.getByRole('textbox', { name: 'Find a service' }).fill('discord');
    await popup.getByRole('checkbox', { name: 'Discord', exact: true }).check();
    await lookAside(session);
    const other = await session.newPage('https://web.whatsapp.com/signup');
    popup = await session.openPopup(other);
    await expect(popup.getByRole('heading', { level: 1, name: 'WhatsApp' })).toBeVisible();
    await expect(popup.getByRole('dialog')).toHaveCount(0);
    await session.closePopup();

    popup = await session.openPopup(page);
    const dialog = popup.getByRole('dialog', { name: 'One number for several services' });
    await expect(dialog).toContainText('2 chosen');
    await dialog.getByRole('button', { name: 'Not now' }).click();
    await expect(popup.getByRole('heading', { level: 1, name: 'Telegram' })).toBeVisible();
    await expect(popup.getByRole('button', { name: 'Filters: 305' })).toBeVisible();
    await popup.getByRole('button', { name: /^Rent number/ }).click();
    expect((await firstRental(sandbox)).number).toMatch(/^305/);
    await expect(popup.getByRole('button', { name: 'Copy number' })).toBeVisible();
    await session.closePopup();

    popup = await session.openPopup(page);
    await popup.getByRole('button', { name: 'Rent another number' }).click();
    await expect(popup.getByRole('button', { name: 'Filters', exact: true })).toBeVisible();
    expectCharges(sandbox, 1);
  },
);
