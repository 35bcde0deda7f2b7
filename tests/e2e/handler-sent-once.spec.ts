import { numberRequests, settleHandler } from './support/handler.ts';
import { expect, test } from './support/fixtures.ts';
import { expectCharges } from './support/person.ts';

/** A GET has no body to stream: over HTTP/2 the question goes out as a POST, where the server takes one. */
const CALLS = 6;

for (const [protocol, http2] of [
  ['HTTP/1.1', false],
  ['HTTP/2', true],
] as const) {
  test.describe(protocol, () => {
    test.use({ sandboxOptions: { http2, balance: '100.00', handlerPost: true } });

    test(`sends getNumber once over ${protocol}, however the connection breaks`, async ({ session, sandbox }) => {
      test.setTimeout(180_000);
      const page = await settleHandler(session, sandbox.key, 'https://web.whatsapp.com/signup');
      const popup = await session.openPopup(page);
      const rent = popup.getByRole('button', { name: /^Rent number/ });
      let broken = 0;
      for (let calls = 1; calls <= CALLS; calls++) {
        const breaks = calls % 2 === 0;
        const lift = breaks ? sandbox.fault({ path: /action=getNumber/ }, 'drop-after', Infinity) : null;
        await expect(rent).not.toHaveAttribute('aria-disabled', 'true');
        await rent.click();
        await expect.poll(() => numberRequests(sandbox).length).toBeGreaterThanOrEqual(calls);
        // Chromium's network service may crash there (`lib/getatext/transport/http.ts`): then a new worker tells it.
        if (breaks)
          await expect(popup.getByText('$0.55 was charged'), 'the lost answers that are told').toHaveCount(++broken, {
            timeout: 25_000,
          });
        await expect(rent).not.toHaveAttribute('aria-disabled', 'true');
        // A request is logged before it is handled.
        await expect.poll(() => sandbox.ledger.length).toBeGreaterThanOrEqual(calls);
        lift?.();
        expect(numberRequests(sandbox)).toHaveLength(calls);
        expectCharges(sandbox, calls);
      }
    });
  });
}

test.describe('HTTP/2 and a server that takes no POST', () => {
  test.use({ sandboxOptions: { http2: true } });

  test('sends nothing that could be sent twice', async ({ session, sandbox }) => {
    const page = await settleHandler(session, sandbox.key, 'https://web.whatsapp.com/signup');
    const popup = await session.openPopup(page);
    await popup.getByRole('button', { name: /^Rent number/ }).click();
    await expect(popup.getByRole('alert')).toContainText('would pay twice');
    expect(numberRequests(sandbox)).toEqual([]);
  });
});
