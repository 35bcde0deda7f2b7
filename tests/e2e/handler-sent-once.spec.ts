import { numberRequests, settleHandler } from './support/handler.ts';
import { expect, test } from './support/fixtures.ts';
import { rentOverBreaks, SERVERS } from './support/spending.ts';

const SIGN_UP = 'https://web.whatsapp.com/signup';

/** Where a GET could be sent twice, the question goes out as a POST, if the server takes one. */
for (const { server, options } of SERVERS) {
  test.describe(server, () => {
    test.use({ sandboxOptions: { ...options, handlerPost: true } });

    test(
      `gets each getNumber once, however the connection breaks: ${server}`,
      // What a call is sent by is the same as for REST, which `sent-once` holds against every server in Firefox too.
      { tag: options.headerLimit || options.neverCloses ? [] : '@firefox' },
      async ({ session, sandbox, engine }) => {
        test.setTimeout(180_000);
        const page = await settleHandler(session, sandbox.key, SIGN_UP);
        const popup = await session.openPopup(page);
        await rentOverBreaks(popup, sandbox, 6, {
          matcher: { path: /action=getNumber/ },
          requests: numberRequests,
        });
        const isGetSafe = engine === 'chromium' && !options.http2;
        expect(new Set(numberRequests(sandbox).map(({ method }) => method))).toEqual(
          new Set([isGetSafe ? 'GET' : 'POST']),
        );
      },
    );
  });
}

test.describe('HTTP/2 and a server that takes no POST', () => {
  test.use({ sandboxOptions: { http2: true } });

  test('sends nothing that could be sent twice', { tag: '@firefox' }, async ({ session, sandbox }) => {
    const page = await settleHandler(session, sandbox.key, SIGN_UP);
    const popup = await session.openPopup(page);
    await popup.getByRole('button', { name: /^Rent number/ }).click();
    await expect(popup.getByRole('alert')).toContainText('Nothing was sent, so you paid nothing.');
    expect(numberRequests(sandbox)).toEqual([]);
  });
});
