import { expect, test } from './support/fixtures.ts';
import { answerInFirefox, revokeInFirefox } from './support/permission.ts';
import { appState, expectCharges, firstRental, installedOptions } from './support/person.ts';
import type { Screen } from './support/session.ts';

const REFUSED = 'The browser is blocking access to getatext.com.';
const allow = (screen: Screen) => screen.getByRole('button', { name: 'Allow getatext.com', exact: true });

test('asks for the provider where Firefox has not granted it, once from its own button and once with the key', async ({
  firefox,
  sandbox,
}) => {
  await revokeInFirefox(firefox, 'getatext.com');
  const options = await installedOptions(firefox);
  await expect(options.getByRole('alert')).toContainText(REFUSED);
  await allow(options).click();
  await answerInFirefox(firefox, false);
  await expect(options.getByRole('alert')).toContainText(REFUSED);
  await allow(options).click();
  await answerInFirefox(firefox, true);
  await expect(options.getByRole('alert')).toHaveCount(0);

  await revokeInFirefox(firefox, 'getatext.com');
  await expect(options.getByRole('alert')).toContainText(REFUSED);
  await options.getByRole('textbox', { name: 'API key' }).fill(sandbox.key);
  const save = options.getByRole('button', { name: 'Save key' });
  await save.click();
  await answerInFirefox(firefox, false);
  expect(sandbox.requests.filter(({ host }) => host === 'getatext.com')).toEqual([]);
  await save.click();
  await answerInFirefox(firefox, true);
  await expect(options.getByRole('status').filter({ hasText: 'Connected. Balance: $10.00' })).toBeVisible();
  await expect(options.getByRole('alert')).toHaveCount(0);
});

test('sends nothing once the provider is taken back, says so everywhere, and goes on by itself when it is allowed again', async ({
  firefox,
  sandbox,
}) => {
  const options = await installedOptions(firefox);
  await options.getByRole('textbox', { name: 'API key' }).fill(sandbox.key);
  await options.getByRole('button', { name: 'Save key' }).click();
  await expect(options.getByRole('status').filter({ hasText: '$' })).toBeVisible();
  const page = await firefox.newPage('https://web.whatsapp.com/late');
  await page.getByRole('button', { name: 'Enter code' }).click();
  let popup = await firefox.openPopup(page);
  await popup.getByRole('button', { name: 'Rent number · $0.55' }).click();
  const rental = await firstRental(sandbox);
  await expect(popup.getByRole('button', { name: 'Copy number' })).toBeVisible();

  await revokeInFirefox(firefox, 'getatext.com');
  await expect(popup.getByRole('alert')).toContainText(REFUSED);
  const sent = sandbox.requests.filter(({ host }) => host === 'getatext.com').length;
  sandbox.deliverSms(rental.id, '271828');
  await popup.getByRole('button', { name: 'Rent another number' }).click();
  await popup.getByRole('button', { name: /^Rent number/ }).click();
  await expect(popup.getByRole('button', { name: /^Rent number/ })).not.toHaveAttribute('aria-disabled', 'true');
  await expect(popup.getByRole('alert')).toHaveCount(1);
  await firefox.closePopup();
  await firefox.stopBackground();
  for (const path of ['options.html', 'dashboard.html']) {
    await expect((await firefox.extensionPage(path)).getByRole('alert')).toContainText(REFUSED);
  }
  popup = await firefox.openPopup(page);
  await expect(popup.getByRole('alert')).toContainText(REFUSED);
  expect(sandbox.requests.filter(({ host }) => host === 'getatext.com')).toHaveLength(sent);
  expect((await appState(page)).code).toBe('');

  await allow(popup).click();
  await answerInFirefox(firefox, true);
  await expect.poll(async () => (await appState(page)).code).toBe('271828');
  for (const path of ['options.html', 'dashboard.html']) {
    await expect((await firefox.extensionPage(path)).getByRole('alert')).toHaveCount(0);
  }
  expectCharges(sandbox, 1);
});
