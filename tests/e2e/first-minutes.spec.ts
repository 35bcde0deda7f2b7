// A person who has just installed this and knows nothing but what the screens say.
import { expect, test } from './support/fixtures.ts';
import { expectCharges, expectCodeFilled, firstRental, installedWelcome } from './support/person.ts';
import type { Screen } from './support/session.ts';

/** The keys that a screen shows beside what they do, as xdotool has them. */
const keysFor = async (screen: Screen, what: string): Promise<string> => {
  const shown = await screen.evaluate((words) => {
    const row = [...document.querySelectorAll('dd')].find(({ textContent }) => textContent === words)?.parentElement;
    return [...(row?.querySelectorAll('kbd') ?? [])].map(({ textContent }) => textContent.toLowerCase());
  }, what);
  return shown.join('+');
};

const firstOf = (screen: Screen, css: string): Promise<string> =>
  screen.evaluate((selector) => document.querySelector(selector)?.textContent ?? '', css);

test('leads from the installation to a filled code', { tag: '@firefox' }, async ({ session, sandbox }) => {
  const welcome = await installedWelcome(session);
  await expect.poll(() => firstOf(welcome, 'nav li a span:last-child')).toBe('Connect your account');
  await welcome.getByRole('textbox', { name: 'API key' }).fill(sandbox.key);
  await welcome.getByRole('button', { name: 'Save key' }).click();
  await expect(welcome.getByRole('status').filter({ hasText: 'Connected' })).toBeVisible();
  // Opening the popup presses these.
  expect(await keysFor(welcome, 'Open the popup for the current site')).toBe('alt+shift+g');

  const page = await session.newPage('https://web.whatsapp.com/signup');
  await page.bringToFront();
  const popup = await session.openPopup(page);
  const primary = (): Promise<string> => firstOf(popup, '.primary');
  await expect.poll(primary).toMatch(/\$\d/);
  await expect(
    popup.getByText('The number goes into the phone field, and the code into the code field when it arrives.'),
  ).toBeVisible();
  await popup.getByRole('button', { name: await primary() }).click();
  await expect(popup.getByRole('status').filter({ hasText: 'then ask for the code' })).toBeVisible();
  await session.closePopup();
  await expect(page.getByLabel('Phone number')).not.toHaveValue('');
  await page.getByRole('button', { name: 'Send code' }).click();
  await expectCodeFilled(page, await firstRental(sandbox));
  expectCharges(sandbox, 1);
});
