import { expect, test } from './support/fixtures.ts';
import { installedWelcome } from './support/person.ts';
import type { Control, Screen } from './support/session.ts';

const form = (page: Screen) => page.getByRole('form', { name: 'Practice sign-up form' });
const press = (page: Screen, name: string) => page.getByRole('button', { name, exact: true }).click();

test('opens by itself after the installation, saves the key there, and shows it when it is opened again', async ({
  chrome,
  sandbox,
}) => {
  const page = await installedWelcome(chrome);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('GetAText Autofill');
  const steps = page.getByRole('navigation', { name: 'Three steps' }).getByRole('link');
  await expect(steps).toHaveText([
    '1Connect your account',
    '2Pin it to your toolbar',
    '3Try it without spending anything',
  ]);
  const key = page.getByRole('textbox', { name: 'API key' });

  await key.fill('sk_wrong_0123456789abcdef');
  await press(page, 'Save key');
  await expect(page.getByRole('alert')).toContainText('GetAText didn’t accept this key');
  await expect(key).toBeFocused();
  await expect(page.getByText('Key saved')).toHaveCount(0);

  await key.fill(sandbox.key);
  await press(page, 'Save key');
  await expect(page.getByRole('status').filter({ hasText: 'Connected. Balance: $10.00' })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(steps.first()).toHaveAccessibleName('Connect your account Done');

  const options = await chrome.newPage(chrome.extensionUrl('options.html'));
  await options.getByRole('link', { name: 'Show the introduction' }).click();
  await expect(options).toHaveURL(chrome.extensionUrl('welcome.html'));
  await expect(options.getByText('Key saved')).toBeVisible();
  await expect(options.getByText('Balance $10.00')).toBeVisible();
});

test('does not open again when the browser starts with a key stored', async ({ chrome, sandbox }) => {
  const page = await installedWelcome(chrome);
  await page.getByRole('textbox', { name: 'API key' }).fill(sandbox.key);
  await press(page, 'Save key');
  await expect(page.getByText('Key saved')).toBeVisible();
  await chrome.restart();
  const options = await chrome.newPage(chrome.extensionUrl('options.html'));
  await expect(options.getByText('Key saved')).toBeVisible();
  // An answer of the background: it has seen to its start by then.
  await options.getByRole('textbox', { name: 'API key' }).fill(sandbox.key);
  await options.getByRole('button', { name: 'Save key' }).click();
  await expect(options.getByRole('status').filter({ hasText: 'Connected' })).toBeVisible();
  expect(chrome.context.pages().filter((at) => at.url().endsWith('welcome.html'))).toEqual([]);
});

test(
  'fills a made-up number and code, takes them out again, and asks GetAText nothing',
  { tag: '@firefox' },
  async ({ session, sandbox }) => {
    const page = await installedWelcome(session);
    const phone = form(page).getByRole('textbox', { name: 'Phone number' });
    const code = form(page).getByRole('textbox', { name: 'Verification code' });
    await press(page, 'Fill number');
    await expect(phone).toHaveValue(/2025550143$/);
    await press(page, 'Undo');
    await expect(phone).toHaveValue('');
    await press(page, 'Fill number');
    await expect(phone).toHaveValue(/2025550143$/);

    await press(page, 'Send me a code');
    await expect(page.getByText('Waiting for the code…')).toBeVisible();
    await expect(code).toHaveValue('493027');
    await expect(form(page).getByText('Your number is verified')).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Three steps' }).getByRole('link').nth(2)).toHaveAccessibleName(
      'Try it without spending anything Done',
    );
    // The real filling has moved the focus into the field, where the keyboard takes it back.
    await expect(code).toBeFocused();
    await code.press('Control+z');
    await expect(code).toHaveValue('');
    await expect(page.getByText('Code removed.')).toBeVisible();
    await expect(form(page).getByText('Your number is verified')).toHaveCount(0);
    await expect(phone).toHaveValue(/2025550143$/);

    await page.getByRole('radio', { name: 'Six boxes' }).check();
    await expect(phone).toHaveValue('');
    await press(page, 'Send me a code');
    const boxes = form(page).getByRole('group', { name: 'Verification code' }).getByRole('textbox');
    const expectDigits = async (digits: string[]): Promise<void> => {
      await expect(boxes).toHaveCount(digits.length);
      for (const [at, digit] of digits.entries()) await expect(boxes.nth(at)).toHaveValue(digit);
    };
    await expectDigits('493027'.split(''));
    await expect(form(page).getByText('Your number is verified')).toBeVisible();
    await press(page, 'Undo');
    await expectDigits(['', '', '', '', '', '']);
    expect(sandbox.requests.filter(({ host }) => host === 'getatext.com')).toEqual([]);
  },
);

test('leaves alone what a person typed, and says so', async ({ session }) => {
  const page = await installedWelcome(session);
  const phone = form(page).getByRole('textbox', { name: 'Phone number' });
  await phone.fill('0171 2345');
  await press(page, 'Fill number');
  await expect(page.getByRole('alert')).toHaveText('The field isn’t empty. Clear it and try again.');
  await expect(phone).toHaveValue('0171 2345');
  await press(page, 'Start over');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(phone).toHaveValue('');
});

test('is done by keyboard alone', async ({ chrome, sandbox }) => {
  const page = await installedWelcome(chrome);
  const key = page.getByRole('textbox', { name: 'API key' });
  const tabTo = async (target: Control): Promise<void> => {
    for (let presses = 0; presses < 30; presses++) {
      if (await target.evaluate((at) => at === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    await expect(target).toBeFocused();
  };
  await page.bringToFront();
  await tabTo(key);
  await page.keyboard.insertText(sandbox.key);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Key saved')).toBeVisible();
  await tabTo(page.getByRole('radio', { name: 'One field' }));
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'Six boxes' })).toBeChecked();
  await tabTo(page.getByRole('button', { name: 'Send me a code' }));
  await page.keyboard.press('Enter');
  await expect(form(page).getByText('Your number is verified')).toBeVisible();
});
