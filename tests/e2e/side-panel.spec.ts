import { expect, test } from './support/fixtures.ts';
import { appState, expectCharges, expectCodeFilled, firstRental, settle } from './support/person.ts';

test(
  'shows the same screen as a side panel that stays, and follows the person to sites that it may see',
  { tag: '@firefox' },
  async ({ session, sandbox }) => {
    const page = await settle(session, sandbox, 'https://web.whatsapp.com/signup');
    const popup = await session.openPopup(page);
    await popup.getByRole('button', { name: 'Open in side panel' }).click();
    const panel = await session.sidePanel();
    await expect(panel.getByRole('heading', { level: 1, name: 'WhatsApp' })).toBeVisible();
    await expect(panel.getByRole('button', { name: 'Open in side panel' })).toHaveCount(0);

    await panel.getByRole('button', { name: /^Rent number/ }).click();
    const region = panel.getByRole('region', { name: 'WhatsApp' });
    await expect(region.getByRole('button', { name: 'Copy number' })).toBeVisible();
    const rental = await firstRental(sandbox);
    await expect.poll(async () => (await appState(page)).phone.replace(/\D/g, '')).toContain(rental.number);

    // Another tab is none of the panel's business before a gesture there.
    const other = await session.newPage('https://web.telegram.org/signup');
    await other.bringToFront();
    await expect(panel.getByText('The extension can’t see this page yet.', { exact: false })).toBeVisible();
    await expect(region.getByRole('button', { name: 'Copy number' })).toBeVisible();
    await session.openPopup(other);
    await session.closePopup();
    await expect(panel.getByRole('heading', { level: 1, name: 'Telegram' })).toBeVisible();

    await page.bringToFront();
    await page.getByRole('button', { name: 'Send code' }).click();
    await expectCodeFilled(page, rental);
    await expect(region.getByText(rental.code ?? '', { exact: true })).toBeVisible();
    expectCharges(sandbox, 1);
  },
);
