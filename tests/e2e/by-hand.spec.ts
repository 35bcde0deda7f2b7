import { expect, test } from './support/fixtures.ts';
import { appState, expectCharges, firstRental, settle } from './support/person.ts';

test('fills nothing by itself where the person wants that, and all of it when asked', async ({ chrome, sandbox }) => {
  const page = await settle(chrome, sandbox, 'https://web.whatsapp.com/signup');
  const options = await chrome.extensionPage('options.html');
  await options.bringToFront();
  for (const name of ['Fill codes automatically', 'Fill phone numbers automatically']) {
    await options.getByRole('checkbox', { name }).uncheck();
    await expect(options.getByText('Saved', { exact: true })).toBeVisible();
  }
  let popup = await chrome.openPopup(page);
  await popup.getByRole('button', { name: /^Rent number/ }).click();
  const rental = await firstRental(sandbox);
  await popup.getByRole('button', { name: 'Fill number' }).click();
  await expect.poll(async () => (await appState(page)).phone.replace(/\D/g, '')).toMatch(new RegExp(`^1?${rental.number}$`));
  await chrome.closePopup();
  await page.getByRole('button', { name: 'Send code' }).click();
  await expect.poll(() => rental.firstReadAt).not.toBeNull();

  popup = await chrome.openPopup(page);
  await expect(popup.getByText(rental.code ?? '', { exact: true })).toBeVisible();
  expect((await appState(page)).code).toBe('');
  await chrome.closePopup();
  await chrome.press('alt+shift+f', page);
  await expect.poll(async () => (await appState(page)).code).toBe(rental.code);
  expectCharges(sandbox, 1);
});

test('fills a second code over the first where the service sends several', async ({ chrome, sandbox }) => {
  const page = await settle(chrome, sandbox, 'https://web.whatsapp.com/late');
  await page.getByRole('button', { name: 'Enter code' }).click();
  const popup = await chrome.openPopup(page);
  await popup.getByRole('button', { name: /^Rent number/ }).click();
  const rental = await firstRental(sandbox);
  const region = popup.getByRole('region', { name: 'WhatsApp' });
  for (const code of ['111222', '333444']) {
    sandbox.deliverSms(rental.id, code);
    await expect(region.getByText(code, { exact: true })).toBeVisible();
    await expect.poll(async () => (await appState(page)).code).toBe(code);
  }
  expectCharges(sandbox, 1);
});

test('gives no code to another site, and says so', async ({ chrome, sandbox }) => {
  const page = await settle(chrome, sandbox, 'https://web.whatsapp.com/signup');
  let popup = await chrome.openPopup(page);
  await popup.getByRole('button', { name: /^Rent number/ }).click();
  const rental = await firstRental(sandbox);
  await chrome.closePopup();
  const other = await chrome.newPage('https://web.whatsapp.com.example/late');
  await other.getByRole('button', { name: 'Enter code' }).click();
  sandbox.deliverSms(rental.id, '987654');
  popup = await chrome.openPopup(other);
  const region = popup.getByRole('region', { name: 'WhatsApp' });
  await region.getByRole('button', { name: 'Fill code' }).click();
  await expect(region.getByRole('alert')).toContainText('whatsapp.com');
  expect((await appState(other)).code).toBe('');
});
