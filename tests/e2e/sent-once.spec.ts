import { Held } from '../chaos/held.ts';
import { expect, test } from './support/fixtures.ts';
import { expectCharges, firstRental, rentRequests, settle } from './support/person.ts';
import { rentOverBreaks, SERVERS } from './support/spending.ts';

const SIGN_UP = 'https://web.whatsapp.com/signup';
const RENT = { path: '/api/v1/rent-a-number' };

for (const { server, options } of SERVERS) {
  test.describe(server, () => {
    test.use({ sandboxOptions: options });

    test(
      `gets each renting call once, however the connection breaks: ${server}`,
      { tag: '@firefox' },
      async ({ session, sandbox }) => {
        test.setTimeout(180_000);
        const page = await settle(session, sandbox, SIGN_UP);
        const popup = await session.openPopup(page);
        await rentOverBreaks(popup, sandbox, 10, { matcher: RENT, requests: rentRequests });
      },
    );
  });
}

test.describe('an HTTP/2 server that resets streams', () => {
  test.use({ sandboxOptions: { http2: true, balance: '100.00' } });

  test('gets each renting call once', async ({ session, sandbox }) => {
    test.setTimeout(180_000);
    const page = await settle(session, sandbox, SIGN_UP);
    const popup = await session.openPopup(page);
    await rentOverBreaks(popup, sandbox, 6, { matcher: RENT, fault: 'reset-after', requests: rentRequests });
  });
});

test.describe('an HTTP/1.1 server of which nothing can be proved', () => {
  for (const [what, fault, told] of [
    [
      'leads its icon elsewhere',
      { status: 302, headers: { location: '/login' } },
      'Nothing was sent, so you paid nothing.',
    ],
    ['breaks ahead of the call', 'drop-before', 'Couldn’t reach GetAText.'],
  ] as const) {
    test(`gets no renting call where it ${what}, and the popup says so`, async ({ session, sandbox }) => {
      const page = await settle(session, sandbox, SIGN_UP);
      const popup = await session.openPopup(page);
      const lift = sandbox.fault({ path: '/favicon.ico' }, fault, Infinity);
      const rent = popup.getByRole('button', { name: /^Rent number/ });
      await rent.click();
      await expect(popup.getByRole('alert')).toContainText(told);
      expect(rentRequests(sandbox)).toEqual([]);
      lift();
      await rent.click();
      await firstRental(sandbox);
      expectCharges(sandbox, 1);
    });
  }
});

for (const http2 of [false, true]) {
  test.describe(http2 ? 'HTTP/2' : 'HTTP/1.1', () => {
    test.use({ sandboxOptions: { http2 } });

    test(
      `carries no cookie of the web site over ${http2 ? 'HTTP/2' : 'HTTP/1.1'}`,
      { tag: '@firefox' },
      async ({ session, sandbox }) => {
        const site = await session.newPage('https://getatext.com/');
        await site.evaluate(() => {
          document.cookie = 'session=of-the-web; path=/; secure; samesite=none';
        });
        await site.reload();
        const page = await settle(session, sandbox, SIGN_UP);
        const popup = await session.openPopup(page);
        await popup.getByRole('button', { name: /^Rent number/ }).click();
        await firstRental(sandbox);
        const calls = sandbox.requests.filter(({ host }) => host === 'getatext.com');
        const withCookie = calls.filter(({ headers }) => headers['cookie']?.includes('of-the-web'));
        expect(new Set(withCookie.map(({ path }) => path))).toContain('/');
        expect(withCookie.filter(({ path }) => path.startsWith('/api/'))).toEqual([]);
        // What is asked to look at the connection has neither the cookie nor the key.
        const own = calls.filter(({ method }) => method === 'HEAD');
        expect(own.length > 0 || http2).toBe(true);
        for (const { headers, search } of own) {
          expect(headers['cookie']).toBeUndefined();
          expect(JSON.stringify([headers, search])).not.toContain(sandbox.key);
        }
      },
    );

    test(
      `follows no redirect with the key over ${http2 ? 'HTTP/2' : 'HTTP/1.1'}`,
      { tag: '@firefox' },
      async ({ session, sandbox }) => {
        const page = await settle(session, sandbox, SIGN_UP);
        const popup = await session.openPopup(page);
        const rent = popup.getByRole('button', { name: /^Rent number/ });
        for (const location of ['https://elsewhere.example/rent', 'https://getatext.com/moved']) {
          const asked = rentRequests(sandbox).length;
          sandbox.fault(RENT, { status: 307, headers: { location } });
          await rent.click();
          await expect.poll(() => rentRequests(sandbox).length).toBe(asked + 1);
          await expect(rent).not.toHaveAttribute('aria-disabled', 'true');
        }
        expect(sandbox.requests.filter(({ host }) => host === 'elsewhere.example')).toEqual([]);
        expect(sandbox.requests.filter(({ path }) => path === '/moved')).toEqual([]);
        expect(sandbox.ledger).toEqual([]);
      },
    );
  });
}

test('a server that asks for a name and a password has refused', { tag: '@firefox' }, async ({ session, sandbox }) => {
  const page = await settle(session, sandbox, SIGN_UP);
  const popup = await session.openPopup(page);
  sandbox.fault(RENT, { status: 401, headers: { 'www-authenticate': 'Basic realm="x"' } }, Infinity);
  await popup.getByRole('button', { name: /^Rent number/ }).click();
  await expect(popup.getByRole('alert')).toContainText('didn’t accept this');
  expect(sandbox.ledger).toEqual([]);
});

test('a code comes although a renting call hangs', { tag: '@firefox' }, async ({ session, sandbox }) => {
  test.setTimeout(120_000);
  const page = await settle(session, sandbox, SIGN_UP);
  const popup = await session.openPopup(page);
  const rent = popup.getByRole('button', { name: /^Rent number/ });
  await rent.click();
  const rental = await firstRental(sandbox);
  await popup.getByRole('button', { name: 'Rent another number' }).click();
  await expect(rent).not.toHaveAttribute('aria-disabled', 'true');
  const held = new Held();
  sandbox.fault(RENT, { hold: held, handled: 'never' });
  await rent.click();
  await expect.poll(() => held.isThere).toBe(true);
  sandbox.deliverSms(rental.id, '271828');
  await expect(popup.getByText('271828')).toBeVisible({ timeout: 30_000 });
  held.release();
});
