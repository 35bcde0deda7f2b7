import { appState, expectCharges, expectCodeFilled, firstRental, rentRequests, settle } from './support/person.ts';
import { expect, test } from './support/fixtures.ts';

for (const [name, path, tag] of [
  ['a single field', '/signup', '@firefox'],
  ['a row of boxes', '/signup?boxes=6', ''],
] as const) {
  test(
    `rents from the popup and has the code filled into ${name}`,
    { tag: tag === '' ? [] : tag },
    async ({ session, sandbox }) => {
      const page = await settle(session, sandbox, `https://web.whatsapp.com${path}`);
      let popup = await session.openPopup(page);
      await expect(popup.getByRole('heading', { name: 'WhatsApp' })).toBeVisible();
      await popup.getByRole('button', { name: 'Rent number · $0.55' }).click();
      const region = popup.getByRole('region', { name: 'WhatsApp' });
      await expect(region.getByText(/^\(\d{3}\) \d{3}-\d{4}$/)).toBeVisible();

      const rental = await firstRental(sandbox);
      await expect
        .poll(async () => (await appState(page)).phone.replace(/\D/g, ''))
        .toMatch(new RegExp(`^1?${rental.number}$`));
      await session.closePopup();
      await page.getByRole('button', { name: 'Send code' }).click();
      await expect.poll(async () => (await appState(page)).code).toMatch(/^\d{6}$/);
      expect((await appState(page)).code).toBe(rental.code);
      await page.getByRole('button', { name: 'Verify' }).click();
      await expect(page.getByRole('status')).toHaveText('Welcome! Your number is verified.');

      popup = await session.openPopup(page);
      await expect(
        popup.getByRole('region', { name: 'WhatsApp' }).getByText(rental.code ?? '', { exact: true }),
      ).toBeVisible();
      await popup.getByRole('button', { name: 'Done' }).click();
      await expect.poll(() => rental.status).toBe('completed');
      expectCharges(sandbox, 1);
      expect(rentRequests(sandbox)[0]?.body).toMatchObject({ service: 'whatsapp', max_price: 0.55 });
    },
  );
}

test('fills the code on the next page of a site that goes from page to page', async ({ session, sandbox }) => {
  const page = await settle(session, sandbox, 'https://web.whatsapp.com/signup-pages');
  const popup = await session.openPopup(page);
  await popup.getByRole('button', { name: /^Rent number/ }).click();
  const rental = await firstRental(sandbox);
  await expect(page.getByLabel('Phone number')).not.toHaveValue('');
  await session.closePopup();
  await page.getByRole('button', { name: 'Send code' }).click();
  await expect(page.getByRole('heading', { name: 'Enter the code' })).toBeVisible();
  await expect.poll(async () => (await appState(page)).code).toMatch(/^\d{6}$/);
  await page.getByRole('button', { name: 'Verify' }).click();
  await expect(page.getByRole('status')).toHaveText('Welcome! Your number is verified.');
  expect(rental.code).not.toBeNull();
  expectCharges(sandbox, 1);
});

test(
  'rents from a real right click, fills the number and then the code',
  { tag: '@firefox' },
  async ({ session, sandbox }) => {
    const page = await settle(session, sandbox, 'https://web.whatsapp.com/signup');
    await session.contextMenu(page, '#phone');
    const rental = await firstRental(sandbox);
    await expect
      .poll(async () => (await appState(page)).phone.replace(/\D/g, ''))
      .toMatch(new RegExp(`^1?${rental.number}$`));
    await page.getByRole('button', { name: 'Send code' }).click();
    await expect.poll(async () => (await appState(page)).code).toMatch(/^\d{6}$/);
    await page.getByRole('button', { name: 'Verify' }).click();
    await expect(page.getByRole('status')).toHaveText('Welcome! Your number is verified.');
    expectCharges(sandbox, 1);
  },
);

test('waits for a field that appears later, and fills by hand what was chosen by hand', async ({
  session,
  sandbox,
}) => {
  sandbox.options.autoSmsDelayMs = 200;
  const page = await settle(session, sandbox, 'https://web.whatsapp.com/late');
  const popup = await session.openPopup(page);
  await popup.getByRole('button', { name: /^Rent number/ }).click();
  const rental = await firstRental(sandbox);
  const region = popup.getByRole('region', { name: 'WhatsApp' });
  await expect.poll(() => rental.code).not.toBeNull();
  await expect(region.getByText(rental.code ?? '', { exact: true })).toBeVisible();
  await session.closePopup();
  await page.getByRole('button', { name: 'Enter code' }).click();
  await expectCodeFilled(page, rental);
  expectCharges(sandbox, 1);
});

test('shows the same rental after the popup, the worker and the browser were closed', async ({ chrome, sandbox }) => {
  let page = await settle(chrome, sandbox, 'https://web.whatsapp.com/signup');
  let popup = await chrome.openPopup(page);
  await popup.getByRole('button', { name: /^Rent number/ }).click();
  const number = popup.getByRole('region', { name: 'WhatsApp' }).getByText(/^\(\d{3}\) \d{3}-\d{4}$/);
  await expect(number).toBeVisible();
  const shown = await number.textContent();
  await chrome.closePopup();
  await chrome.stopBackground();
  popup = await chrome.openPopup(page);
  await expect(popup.getByText(shown ?? '')).toBeVisible();
  await chrome.closePopup();
  await chrome.restart();
  page = await chrome.newPage('https://web.whatsapp.com/signup');
  popup = await chrome.openPopup(page);
  await expect(popup.getByText(shown ?? '')).toBeVisible();
  const rental = await firstRental(sandbox);
  sandbox.deliverSms(rental.id, '314159');
  await expect(popup.getByText('314159', { exact: true })).toBeVisible();
  expectCharges(sandbox, 1);
});
