import { expect, test } from './support/fixtures.ts';
import { expectCharges, rentRequests, settle } from './support/person.ts';

/** Browsers repeat a POST by themselves when a connection that has served before breaks ahead of the answer. */
const CALLS = 10;
const PROTOCOLS = [
  { protocol: 'HTTP/1.1', http2: false },
  { protocol: 'HTTP/2', http2: true },
];

for (const { protocol, http2 } of PROTOCOLS) {
  test.describe(protocol, () => {
    test.use({ sandboxOptions: { http2, balance: '100.00' } });

    test(
      `sends a renting call once over ${protocol}, however the connection breaks`,
      { tag: '@firefox' },
      async ({ session, sandbox }) => {
        test.setTimeout(180_000);
        const page = await settle(session, sandbox, 'https://web.whatsapp.com/signup');
        const popup = await session.openPopup(page);
        const rent = popup.getByRole('button', { name: /^Rent number/ });
        let broken = 0;
        for (let calls = 1; calls <= CALLS; calls++) {
          // Every other call is answered well: the next could meet a connection that has served.
          const breaks = calls % 2 === 0;
          const lift = breaks ? sandbox.fault({ path: '/api/v1/rent-a-number' }, 'drop-after', Infinity) : null;
          await expect(rent).not.toHaveAttribute('aria-disabled', 'true');
          await rent.click();
          await expect.poll(() => rentRequests(sandbox).length).toBeGreaterThanOrEqual(calls);
          // Chromium's network service may crash there (`lib/getatext/transport/http.ts`): then a new worker tells it.
          if (breaks)
            await expect(popup.getByText('$0.55 was charged'), 'the lost answers that are told').toHaveCount(++broken, {
              timeout: 25_000,
            });
          await expect(rent).not.toHaveAttribute('aria-disabled', 'true');
          // A request is logged before it is handled.
          await expect.poll(() => sandbox.ledger.length).toBeGreaterThanOrEqual(calls);
          lift?.();
          expect(rentRequests(sandbox)).toHaveLength(calls);
          expectCharges(sandbox, calls);
        }
      },
    );
  });
}
