import { expect, test } from './support/fixtures.ts';
import { expectCharges, rentRequests, settle } from './support/person.ts';

const RENT = { path: '/api/v1/rent-a-number' };

test.use({ sandboxOptions: { http2: true } });

/** Nothing was found that keeps Firefox from it: what is left is GetAText's own limit, and the balance. */
test('repeats a renting call whose stream the server resets, and tells what the balance says', async ({
  firefox,
  sandbox,
}) => {
  const page = await settle(firefox, sandbox, 'https://web.whatsapp.com/signup');
  const popup = await firefox.openPopup(page);
  sandbox.fault(RENT, 'reset-after', Infinity);
  await popup.getByRole('button', { name: /^Rent number/ }).click();
  await expect(popup.getByText('$0.55 was charged')).toBeVisible({ timeout: 25_000 });
  expect(rentRequests(sandbox)).toHaveLength(10);
  expectCharges(sandbox, 1);
});
