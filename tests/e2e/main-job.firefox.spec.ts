import { firstRental, expectCharges } from './support/person.ts';
import { expect, test } from './support/fixtures.ts';
import { until } from './support/until.ts';

interface State {
  phone: string;
  code: string;
  verified: boolean;
}

test('rents from the popup, fills the number and the code, and is done, in Firefox', async ({ firefox, sandbox }) => {
  test.setTimeout(120_000);
  const options = await firefox.extensionPage('options.html');
  await options.fill('textbox', 'API key', sandbox.key);
  await options.click('button', 'Save key');
  await options.waitForText('Balance $10.00');

  const page = await firefox.newPage('https://web.whatsapp.com/signup');
  const state = (): Promise<State> => page.evaluate(() => (window as unknown as { appState: State }).appState);
  let popup = await firefox.openPopup(page);
  await popup.click('button', 'Rent number · $0.55');
  const rental = await firstRental(sandbox);
  await until(async () => (await state()).phone.replace(/\D/g, '').endsWith(rental.number), { what: 'the number in the field' });
  await firefox.closePopup();

  await page.click('#phone-step button');
  await until(async () => rental.code !== null && (await state()).code === rental.code, { what: 'the code in the field' });
  await page.click('#code-step button');
  await until(async () => (await state()).verified, { what: 'the page to accept the code' });

  popup = await firefox.openPopup(page);
  await popup.click('button', 'Done');
  await expect.poll(() => rental.status).toBe('completed');
  expectCharges(sandbox, 1);
});
