import {
  chooseHandler,
  handlerQueries,
  keptByExtension,
  numberRequests,
  OTHER_HOST,
  OTHER_KEY,
  settleHandler,
} from './support/handler.ts';
import { expect, test } from './support/fixtures.ts';
import { answerPermission, mayReach } from './support/permission.ts';
import {
  appState,
  expectCharges,
  expectCodeFilled,
  firstRental,
  installedOptions,
  learnLock,
  NO_LATE_CHARGE_MS,
} from './support/person.ts';

const SIGN_UP = 'https://web.whatsapp.com/signup';
const OTHER = `https://${OTHER_HOST}`;

for (const { name, server, key, verbs, prices, tag = '' } of [
  { name: 'GetAText', server: undefined, key: null, verbs: 'all', prices: 'none' },
  {
    name: 'GetAText, by the documented verbs alone',
    server: undefined,
    key: null,
    verbs: 'documented',
    prices: 'none',
  },
  { name: 'another host', server: OTHER, key: OTHER_KEY, verbs: 'clients', prices: 'country-service', tag: '@firefox' },
  { name: 'another host that lists no prices', server: OTHER, key: OTHER_KEY, verbs: 'all', prices: 'none' },
] as const) {
  test(
    `rents by the Handler API from ${name}, and has number and code filled`,
    { tag: tag === '' ? [] : tag },
    async ({ session, sandbox }) => {
      // Firefox rents over HTTP/1.1 only where that may be a POST; Chromium takes a GET.
      Object.assign(sandbox.options, {
        handlerHosts: { [OTHER_HOST]: OTHER_KEY },
        handlerVerbs: verbs,
        handlerPrices: prices,
        handlerPost: tag !== '',
      });
      const page = await settleHandler(session, key ?? sandbox.key, SIGN_UP, server);
      let popup = await session.openPopup(page);
      await expect(popup.getByRole('heading', { name: /WhatsApp/i })).toBeVisible();
      const isListed = server === undefined || prices !== 'none';
      const rent = popup.getByRole('button', { name: isListed ? 'Rent number · $0.55' : 'Rent number', exact: true });
      await rent.click();
      if (!isListed) {
        const dialog = popup.getByRole('dialog');
        await expect(dialog).toContainText('$2.00');
        await dialog.getByRole('button', { name: 'Confirm' }).click();
      }
      const region = popup.getByRole('region', { name: /WhatsApp/i });
      await expect(region.getByText(/^\(\d{3}\) \d{3}-\d{4}$/)).toBeVisible();
      const rental = await firstRental(sandbox);
      await expect
        .poll(async () => (await appState(page)).phone.replace(/\D/g, ''))
        .toMatch(new RegExp(`^1?${rental.number}$`));
      await session.closePopup();
      await page.getByRole('button', { name: 'Send code' }).click();
      await expectCodeFilled(page, rental);
      await page.getByRole('button', { name: 'Verify' }).click();
      await expect(page.getByRole('status')).toHaveText('Welcome! Your number is verified.');

      popup = await session.openPopup(page);
      await expect(
        popup.getByRole('region', { name: /WhatsApp/i }).getByText(rental.code ?? '', { exact: true }),
      ).toBeVisible();
      await expect(popup.getByRole('button', { name: 'Rent again' })).toHaveCount(0);
      await popup.getByRole('button', { name: 'Done' }).click();
      await expect(popup.getByText('Done. You’re finished with this number.')).toBeVisible();
      if (verbs !== 'documented') expect(rental.status).toBe('completed');
      expectCharges(sandbox, 1);

      const host = server === undefined ? 'getatext.com' : OTHER_HOST;
      const cap = server === undefined ? '' : `&maxPrice=${isListed ? '0.55' : '2.00'}`;
      expect(handlerQueries(sandbox, host).filter((query) => query.includes('getNumber'))).toEqual([
        `action=getNumber&service=whatsapp&country=187${cap}`,
      ]);
      expect(
        new Set(sandbox.requests.filter((request) => request.host === OTHER_HOST).map(({ auth }) => auth)).has('wrong'),
      ).toBe(false);
      if (server !== undefined)
        expect(sandbox.requests.filter((request) => request.host === 'getatext.com')).toEqual([]);
      const left = await keptByExtension(session);
      expect(left).not.toContain(key ?? sandbox.key);
      expect(left).not.toContain('handler_api.php?');
    },
  );
}

for (const lines of [
  [
    ['NO_NUMBERS', 'Out of stock'],
    ['NO_BALANCE', 'Insufficient funds'],
    ['NO_MONEY', 'Insufficient funds'],
    ['BAD_SERVICE', 'BAD_SERVICE'],
    ['MAX_PRICE_EXCEEDED', 'higher than the maximum you agreed'],
    ['TOO_MANY_ACTIVE_RENTALS', 'Finish or cancel one'],
    ['BAD_ACTION', 'BAD_ACTION'],
  ],
  // Each of these stops more than the one call.
  [['BAD_KEY', 'didn’t accept this API key']],
  [['TOO_MANY_REQUESTS', 'Too many requests']],
  [['BANNED:2026-01-01', 'restricted your account']],
] as const) {
  test(`tells ${lines.map(([line]) => line).join(', ')}`, async ({ session, sandbox }) => {
    const page = await settleHandler(session, sandbox.key, SIGN_UP);
    for (const [index, [line, told]] of lines.entries()) {
      await test.step(line, async () => {
        sandbox.fault({ path: /action=getNumber/ }, { status: 200, body: line });
        const popup = await session.openPopup(page);
        await popup.getByRole('button', { name: /^Rent number/ }).click();
        await expect(popup.getByRole('alert')).toContainText(told);
        expect(numberRequests(sandbox)).toHaveLength(index + 1);
        await session.closePopup();
      });
    }
    expectCharges(sandbox, 0);
  });
}

for (const [what, kind, told] of [
  ['a line that breaks after renting', 'drop-after', '$0.55 was charged'],
  ['a line that breaks before', 'drop-before', 'Nothing was charged'],
  ['a page in place of the answer', 'garbage', 'Nothing was charged'],
  ['ERROR_SQL', { status: 200, body: 'ERROR_SQL', after: true }, '$0.55 was charged'],
] as const) {
  test(`tells what became of it after ${what}, and does not rent again`, async ({ session, sandbox }) => {
    test.setTimeout(180_000);
    const page = await settleHandler(session, sandbox.key, SIGN_UP);
    sandbox.fault({ path: /action=getNumber/ }, kind, 5);
    const popup = await session.openPopup(page);
    await popup.getByRole('button', { name: /^Rent number/ }).click();
    await expect(popup.getByText(told)).toBeVisible({ timeout: NO_LATE_CHARGE_MS });
    expect(numberRequests(sandbox)).toHaveLength(1);
  });
}

test('asks for another code where the service sends several, and fills it over the first', async ({
  chrome,
  sandbox,
}) => {
  sandbox.options.handlerHoldsCode = true;
  const page = await settleHandler(chrome, sandbox.key, 'https://web.whatsapp.com/late');
  await page.getByRole('button', { name: 'Enter code' }).click();
  const popup = await chrome.openPopup(page);
  await popup.getByRole('button', { name: /^Rent number/ }).click();
  const rental = await firstRental(sandbox);
  const region = popup.getByRole('region', { name: 'WhatsApp' });
  const more = () =>
    handlerQueries(sandbox).filter((query) => query === `action=setStatus&id=${rental.id}&status=3`).length;
  for (const [index, code] of ['111222', '333444'].entries()) {
    sandbox.deliverSms(rental.id, code);
    await expect(region.getByText(code, { exact: true })).toBeVisible();
    await expect.poll(async () => (await appState(page)).code).toBe(code);
    await expect.poll(more).toBe(index + 1);
  }
  expectCharges(sandbox, 1);
});

test('tells a refused key, and keeps none', async ({ session, sandbox }) => {
  const options = await chooseHandler(session);
  await options.getByRole('textbox', { name: 'API key' }).fill('sk_wrong_0123456789abcdef');
  await options.getByRole('button', { name: 'Save key' }).click();
  await expect(options.getByRole('alert')).toContainText('didn’t accept this API key');
  await expect(options.getByRole('button', { name: 'Remove key' })).toHaveCount(0);
  expect(sandbox.requests.map(({ rawAuth }) => rawAuth)).not.toContain(sandbox.key);
});

test('cancels when the lock allows, and shows the refund', async ({ session, sandbox }) => {
  test.setTimeout(120_000);
  const page = await settleHandler(session, sandbox.key, SIGN_UP);
  await learnLock(session, 10_000);
  const popup = await session.openPopup(page);
  await popup.getByRole('button', { name: /^Rent number/ }).click();
  await firstRental(sandbox);
  // Longer than learned: the first try is refused.
  sandbox.options.lockSeconds = 13;
  const region = popup.getByRole('region', { name: 'WhatsApp' });
  await region.getByRole('button', { name: 'Cancel rental' }).click();
  await expect(region.getByText('$0.55 was refunded')).toBeVisible({ timeout: 110_000 });
  expectCharges(sandbox, 1, 1);
});

test('has a key for each server, and lets numbers of the other one rest', async ({ session, sandbox }) => {
  Object.assign(sandbox.options, { handlerHosts: { [OTHER_HOST]: OTHER_KEY }, handlerPrices: 'service' });
  const page = await settleHandler(session, sandbox.key, SIGN_UP);
  let popup = await session.openPopup(page);
  await popup.getByRole('button', { name: /^Rent number/ }).click();
  const rental = await firstRental(sandbox);
  await expect(popup.getByRole('region', { name: /whatsapp/i }).getByText(/^\(\d{3}\)/)).toBeVisible();
  await session.closePopup();

  const options = await session.extensionPage('options.html');
  await options.bringToFront();
  const server = options.getByRole('textbox', { name: 'Server' });
  await server.fill(OTHER_HOST);
  await server.press('Enter');
  await answerPermission(session, options, true);
  await expect(options.getByRole('link', { name: OTHER_HOST })).toBeVisible();
  await expect(options.getByRole('button', { name: 'Remove key' })).toHaveCount(0);
  const asked = sandbox.requests.length;
  popup = await session.openPopup(page);
  await expect(popup.getByRole('alert').filter({ hasText: 'a different key or server' })).toBeVisible();
  await session.closePopup();
  const others = sandbox.requests
    .slice(asked)
    .filter(({ host, search }) => host === OTHER_HOST && search.includes(`id=${rental.id}`));
  expect(others).toEqual([]);

  await options.bringToFront();
  await options.getByRole('textbox', { name: 'API key' }).fill(OTHER_KEY);
  await options.getByRole('button', { name: 'Save key' }).click();
  await expect(options.getByRole('status').filter({ hasText: '$' })).toBeVisible();
  await server.fill('https://getatext.com');
  await options.getByRole('button', { name: 'Save server' }).click();
  await expect(options.getByRole('button', { name: 'Remove key' })).toBeVisible();
  sandbox.deliverSms(rental.id, '271828');
  popup = await session.openPopup(page);
  await expect(popup.getByText('271828', { exact: true })).toBeVisible();
  const keys = (host: string) =>
    new Set(sandbox.requests.filter((one) => one.host === host && one.rawAuth !== null).map((one) => one.rawAuth));
  expect([...keys('getatext.com')]).toEqual([sandbox.key]);
  expect([...keys(OTHER_HOST)]).toEqual([OTHER_KEY]);
});

test('uses no server that is none, or that the browser was not allowed to reach', async ({ session, sandbox }) => {
  const options = await installedOptions(session);
  await options.bringToFront();
  const server = options.getByRole('textbox', { name: 'Server' });
  for (const typed of [
    'http://api.example-sms.com',
    `https://user:pw@${OTHER_HOST}`,
    `${OTHER}/stubs/handler_api.php`,
    'not a server',
  ]) {
    await server.fill(typed);
    await options.getByRole('button', { name: 'Save server' }).click();
    await expect(options.getByRole('alert')).toBeVisible();
    await expect(server).toBeFocused();
  }
  await server.fill(OTHER);
  await options.getByRole('button', { name: 'Save server' }).click();
  await answerPermission(session, options, false);
  await expect(options.getByRole('alert')).toContainText('didn’t allow');
  expect(await mayReach(options, OTHER_HOST)).toBe(false);
  await options.reload();
  await expect(options.getByRole('textbox', { name: 'Server' })).toHaveValue('https://getatext.com');
  expect(sandbox.requests.filter(({ host }) => [OTHER_HOST, 'getatext.com'].includes(host))).toEqual([]);
});

test('saves the server that was typed along with its key', async ({ session, sandbox }) => {
  sandbox.options.handlerHosts = { [OTHER_HOST]: OTHER_KEY };
  const options = await chooseHandler(session);
  await options.getByRole('textbox', { name: 'Server' }).fill(OTHER);
  await options.getByRole('textbox', { name: 'API key' }).fill(OTHER_KEY);
  await options.getByRole('button', { name: 'Save key' }).click();
  await answerPermission(session, options, true);
  await expect(options.getByRole('button', { name: 'Remove key' })).toBeVisible();
  expect(new Set(sandbox.requests.filter(({ rawAuth }) => rawAuth !== null).map(({ host }) => host))).toEqual(
    new Set([OTHER_HOST]),
  );
});
