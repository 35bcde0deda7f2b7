import type { Sandbox } from '../sandbox/sandbox.ts';
import { expect, test } from './support/fixtures.ts';
import { expectCharges, firstRental, settle } from './support/person.ts';
import type { Screen } from './support/session.ts';

const SIGN_UP = 'https://web.whatsapp.com/signup';

const region = (popup: Screen) => popup.getByRole('region', { name: 'WhatsApp' });

async function replaceKey(options: Screen, key: string): Promise<void> {
  await options.bringToFront();
  await options.getByRole('textbox', { name: 'API key' }).fill(key);
  await options.getByRole('button', { name: 'Save key' }).click();
  await expect(options.getByRole('status').filter({ hasText: 'Connected' })).toBeVisible();
}
const byStranger = (sandbox: Sandbox, path: string) =>
  sandbox.requests.filter((request) => request.auth === 'stranger' && request.path.startsWith(path));

test(
  'pauses a rental while another account’s key is stored, and goes on with its own',
  { tag: '@firefox' },
  async ({ session, sandbox }) => {
    sandbox.options.lockSeconds = 0;
    const page = await settle(session, sandbox, SIGN_UP);
    const options = await session.extensionPage('options.html');
    await (await session.openPopup(page)).getByRole('button', { name: /^Rent number/ }).click();
    const rental = await firstRental(sandbox);
    await replaceKey(options, sandbox.strangerKey);

    const popup = await session.openPopup(page);
    await expect(region(popup).getByRole('alert')).toContainText('rented with a different key or server');
    await region(popup).getByRole('button', { name: 'Cancel rental' }).click();
    await expect(region(popup).getByRole('button', { name: 'Cancel rental' })).not.toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await expect(region(popup).getByRole('alert')).toContainText('switch back to');
    sandbox.deliverSms(rental.id, '012345');
    await session.closePopup();
    await session.stopBackground();
    await expect(region(await session.openPopup(page)).getByRole('alert')).toContainText(
      'rented with a different key or server',
    );
    expect(byStranger(sandbox, '/api/v1/rental-status')).toHaveLength(1);
    expect(byStranger(sandbox, '/api/v1/cancel-rental')).toEqual([]);

    await replaceKey(options, sandbox.key);
    const again = await session.openPopup(page);
    await expect(region(again).getByText('012345')).toBeVisible();
    await expect(region(again).getByRole('alert')).toHaveCount(0);
    expectCharges(sandbox, 1);
  },
);

test('takes a rental over with the account’s next key, and pauses while the old one is refused', async ({
  session,
  sandbox,
}) => {
  const page = await settle(session, sandbox, SIGN_UP);
  const options = await session.extensionPage('options.html');
  const popup = await session.openPopup(page);
  await popup.getByRole('button', { name: /^Rent number/ }).click();
  const rental = await firstRental(sandbox);
  await expect(region(popup).getByText(/^\(\d{3}\)/)).toBeVisible();
  sandbox.setKey('sk_rotated_0123456789abcdef');
  await expect(region(popup).getByRole('alert')).toContainText('GetAText didn’t accept this key');
  sandbox.deliverSms(rental.id, '012345');
  await replaceKey(options, sandbox.key);
  const again = await session.openPopup(page);
  await expect(region(again).getByText('012345')).toBeVisible();
  await expect(region(again).getByRole('alert')).toHaveCount(0);
  expectCharges(sandbox, 1);
});
