import { expect, test } from './support/fixtures.ts';
import { expectCharges, firstRental, rentRequests, saveKey, settle } from './support/person.ts';
import type { Screen } from './support/session.ts';

const SIGN_UP = 'https://web.whatsapp.com/signup';

const rent = (popup: Screen) => popup.getByRole('button', { name: /^Rent number/ });

test.describe('a service whose name holds a slash', () => {
  test.use({
    sandboxOptions: { slashNames: true, moneyType: 'number', flagType: 'boolean', refusalShape: 'null-filled' },
  });

  for (const host of ['www.instagram.com', 'www.threads.com']) {
    test(
      `is rented on ${host}, from a server that writes numbers and booleans`,
      { tag: '@firefox' },
      async ({ session, sandbox }) => {
        const page = await settle(session, sandbox, `https://${host}/signup`);
        const popup = await session.openPopup(page);
        await expect(popup.getByRole('heading', { name: 'Instagram / Threads' })).toBeVisible();
        await rent(popup).click();
        const rental = await firstRental(sandbox);
        const region = popup.getByRole('region', { name: 'Instagram / Threads' });
        await expect(region).toContainText('$0.50');
        expect(rentRequests(sandbox)[0]?.body).toEqual({ service: 'instagram/threads', max_price: 0.5 });
        sandbox.deliverSms(rental.id, '012345');
        await expect(region.getByText('012345')).toBeVisible();
        expectCharges(sandbox, 1);
      },
    );
  }
});

test.describe('what the person can do something about', () => {
  test(
    'says that the key is wrong or the account restricted, and which of the two where the words tell',
    { tag: '@firefox' },
    async ({ session, sandbox }) => {
      const both = 'GetAText didn’t accept this key. Either it’s wrong or your account is restricted.';
      sandbox.options.restricted = true;
      const options = await saveKey(session, sandbox.key);
      await expect(options.getByRole('alert')).toContainText(both);
      sandbox.options.restricted = 'User is restricted';
      await options.getByRole('button', { name: 'Save key' }).click();
      await expect(options.getByRole('alert')).toContainText('GetAText has restricted your account.');
      await expect(options.getByRole('textbox', { name: 'API key' })).toHaveAttribute('aria-invalid', 'false');
    },
  );

  test('says that there are too many active rentals, and what to do', async ({ session, sandbox }) => {
    const page = await settle(session, sandbox, SIGN_UP);
    const popup = await session.openPopup(page);
    sandbox.options.maxActiveRentals = 0;
    await rent(popup).click();
    await expect(popup.getByRole('alert')).toContainText(
      'You have as many active rentals as GetAText allows. Finish or cancel one, then try again.',
    );
    expectCharges(sandbox, 0);
    expect(rentRequests(sandbox)).toHaveLength(1);
  });

  test('says that GetAText is under maintenance', async ({ session, sandbox }) => {
    const page = await settle(session, sandbox, SIGN_UP);
    const popup = await session.openPopup(page);
    await expect(rent(popup)).toBeEnabled();
    sandbox.options.maintenance = true;
    await rent(popup).click();
    await expect(popup.getByRole('alert')).toContainText('GetAText is down for maintenance.');
    expectCharges(sandbox, 0);
    expect(rentRequests(sandbox)).toHaveLength(0);
  });
});
