import { expect, test } from './support/fixtures.ts';
import { expectCharges, rentRequests } from './support/person.ts';

/** The same as in Chromium: see sent-once.spec.ts. Firefox can't stream a body over either protocol. */
const CALLS = 10;

for (const { protocol, http2 } of [
  { protocol: 'HTTP/1.1', http2: false },
  { protocol: 'HTTP/2', http2: true },
]) {
  test.describe(protocol, () => {
    test.use({ sandboxOptions: { http2, balance: '100.00' } });

    test(`sends a renting call once over ${protocol} in Firefox, however the connection breaks`, async ({ firefox, sandbox }) => {
      test.setTimeout(180_000);
      const options = await firefox.extensionPage('options.html');
      await options.fill('textbox', 'API key', sandbox.key);
      await options.click('button', 'Save key');
      await options.waitForText('Balance $100.00');
      const page = await firefox.newPage('https://web.whatsapp.com/signup');
      const popup = await firefox.openPopup(page);
      let broken = 0;
      for (let calls = 1; calls <= CALLS; calls++) {
        const breaks = calls % 2 === 0;
        const lift = breaks ? sandbox.fault({ path: '/api/v1/rent-a-number' }, 'drop-after', Infinity) : null;
        await popup.click('button', 'Rent number');
        await expect.poll(() => rentRequests(sandbox).length, { timeout: 15_000 }).toBeGreaterThanOrEqual(calls);
        if (breaks) {
          broken += 1;
          const told = async (): Promise<number> => ((await popup.evaluate(() => document.body.innerText)).match(/\$0\.55 was charged/g) ?? []).length;
          await expect.poll(told, { message: 'the lost answers that are told', timeout: 15_000 }).toBe(broken);
        } else {
          const shown = async (): Promise<number> => (await popup.names('button')).filter((name) => name.startsWith('Copy number')).length;
          await expect.poll(shown, { timeout: 15_000 }).toBe(calls - broken);
        }
        // A request is logged before it is handled.
        await expect.poll(() => sandbox.ledger.length).toBeGreaterThanOrEqual(calls);
        lift?.();
        expect(rentRequests(sandbox)).toHaveLength(calls);
        expectCharges(sandbox, calls);
      }
    });
  });
}
