import type { Sandbox, SandboxLongRental } from '../sandbox/sandbox.ts';
import { asked, confirm, expectDocumented, openDashboard } from './support/dashboard.ts';
import { expect, test } from './support/fixtures.ts';
import { notificationWith, recordNotifications, sentNotifications } from './support/notifications.ts';
import { appState, NO_LATE_CHARGE_MS } from './support/person.ts';
import type { Screen, Session } from './support/session.ts';
import { until } from './support/until.ts';

const LIST = '/api/v1/long-rentals';
const TAB = 'Long rentals';

test.use({ sandboxOptions: { balance: '100.00' } });

/** Has an alarm of the extension ring now instead of in a minute, or in hours. */
const ring = (dashboard: Screen, name: 'watch' | 'reminder', periodInMinutes: number) =>
  dashboard.evaluate(
    async ({ alarm, period }) => {
      const { chrome } = globalThis as unknown as {
        chrome: { alarms: { create(name: string, info: object): Promise<void> } };
      };
      await chrome.alarms.create(alarm, { when: Date.now() + 100, periodInMinutes: period });
    },
    { alarm: name, period: periodInMinutes },
  );

const shown = (number: string) => `(${number.slice(0, 3)}) ${number.slice(3, 6)}-${number.slice(6)}`;
const card = (dashboard: Screen, long: SandboxLongRental) =>
  dashboard.getByRole('region', { name: shown(long.number) });
const firstLong = (sandbox: Sandbox) => until(() => [...sandbox.longRentals.values()][0], { what: 'a long rental' });

async function rent(dashboard: Screen, period: string, price: string | RegExp): Promise<void> {
  await dashboard.getByRole('radio', { name: period, exact: true }).check();
  await dashboard.getByRole('button', { name: 'Rent long-term number' }).click();
  await confirm(dashboard, price);
}

async function withLong(session: Session, sandbox: Sandbox): Promise<{ dashboard: Screen; long: SandboxLongRental }> {
  const dashboard = await openDashboard(session, sandbox, TAB);
  await rent(dashboard, '1 week', 'shows the price only after you rent');
  const long = await firstLong(sandbox);
  await expect(card(dashboard, long)).toBeVisible();
  return { dashboard, long };
}

test('rents a number for a month, once, and names the price charged', async ({ session, sandbox }) => {
  const dashboard = await openDashboard(session, sandbox, TAB);
  expect(await dashboard.evaluate(() => location.hash)).toBe('#long-rentals');
  await expect(dashboard.getByText('No long rentals')).toBeVisible();
  await dashboard.getByRole('checkbox', { name: 'Renew automatically' }).check();
  await rent(dashboard, '1 month', 'Your balance is $100.00');
  const long = await firstLong(sandbox);
  await expect(dashboard.getByRole('status').filter({ hasText: 'GetAText charged you $30.00' })).toBeVisible();
  await expect(card(dashboard, long).getByRole('switch', { name: 'Auto-renew' })).toBeChecked();
  await expect(card(dashboard, long)).toContainText(/Renews .*, in (29|30|31) days/);

  const created = asked(sandbox, 'POST', LIST);
  expect(created).toHaveLength(1);
  expectDocumented(sandbox, created[0], { auto_renew: true, rental_time: '1m' });
  expectDocumented(sandbox, asked(sandbox, 'GET', LIST)[0], null);
  expect(sandbox.balance()).toBe('70.00');

  await dashboard.getByRole('button', { name: 'Rent long-term number' }).click();
  await expect(dashboard.getByRole('dialog')).toContainText('you paid $30.00 for 1 month');
  await dashboard.getByRole('button', { name: 'Not now' }).click();
  expect(asked(sandbox, 'POST', LIST)).toHaveLength(1);
});

test('renews, switches the renewal and cancels', { tag: '@firefox' }, async ({ session, sandbox }) => {
  const { dashboard, long } = await withLong(session, sandbox);
  const region = card(dashboard, long);
  const updates = () => asked(sandbox, 'POST', `${LIST}/${long.id}/update`);
  const endedAt = long.endsAt;

  await region.getByRole('button', { name: 'Renew' }).click();
  await confirm(dashboard, '$10.55');
  await expect(dashboard.getByRole('status').filter({ hasText: 'renewed for $10.55' })).toBeVisible();
  expect(long.endsAt).toBeGreaterThan(endedAt);
  expect(updates()).toHaveLength(1);
  expectDocumented(sandbox, updates()[0], { action: 'renew' });
  expect(sandbox.balance()).toBe('78.90');

  await region.getByRole('switch', { name: 'Auto-renew' }).click();
  await until(() => long.autoRenew);
  await expect(region.getByRole('switch', { name: 'Auto-renew' })).toBeChecked();
  expectDocumented(sandbox, updates()[1], { action: 'auto_renew', auto_renew: true });

  await region.getByRole('button', { name: 'Cancel rental' }).click();
  await confirm(dashboard, 'doesn’t promise refunds');
  await expect(region).toHaveCount(0);
  expect(long.status).toBe('Cancelled');
  expect(updates()).toHaveLength(3);
  expectDocumented(sandbox, updates()[2], { action: 'cancel' });
});

test(
  'shows messages as a conversation, and fills a code where the person says',
  { tag: '@firefox' },
  async ({ session, sandbox }) => {
    const { dashboard, long } = await withLong(session, sandbox);
    const page = await session.newPage('https://web.whatsapp.com/signup');
    await page.bringToFront();
    // The sandbox's sites send to short rentals alone; this one is past its first step.
    await page.evaluate(() => {
      for (const id of ['phone-step', 'code-step']) document.querySelector(`#${id}`)?.toggleAttribute('hidden');
    });
    // Opening the popup on a page is what lets the extension act there.
    const popup = await session.openPopup(page);
    await expect(popup.getByRole('combobox', { name: 'Service' })).toBeVisible();
    await session.closePopup();
    sandbox.deliverSms(long.number, '048213', 'Your WhatsApp code is 048-213. Do not share it.');
    await dashboard.bringToFront();
    await card(dashboard, long).getByRole('button', { name: 'Messages' }).click();
    const log = card(dashboard, long).getByRole('log');
    await expect(log.locator('mark')).toHaveText('048-213');
    expectDocumented(sandbox, asked(sandbox, 'GET', `${LIST}/${long.id}/messages`)[0], null);
    await log.getByRole('button', { name: 'Copy code' }).click();
    await expect(dashboard.getByRole('status').filter({ hasText: 'Code copied' })).toBeVisible();
    await log.getByRole('button', { name: 'Fill code' }).click();
    await confirm(dashboard, 'whatsapp.com');
    await expect(dashboard.getByRole('status').filter({ hasText: 'Code filled in on web.whatsapp.com' })).toBeVisible();
    expect((await appState(page)).code).toBe('048213');

    sandbox.deliverSms(long.number, '777777', '777777 is your code.\n\n@other.example #777777');
    await card(dashboard, long).getByRole('button', { name: 'Refresh' }).click();
    const bound = log.getByRole('listitem').filter({ hasText: 'only for other.example' });
    await bound.getByRole('button', { name: 'Fill code' }).click();
    await expect(bound.getByRole('alert')).toContainText('Go to the page on other.example');
    expect((await appState(page)).code).toBe('048213');
  },
);

test('watches for messages beyond the worker’s life', { tag: '@firefox' }, async ({ session, sandbox }) => {
  const { dashboard, long } = await withLong(session, sandbox);
  await card(dashboard, long).getByRole('switch', { name: 'Watch for messages' }).click();
  const alarm = () =>
    session.inBackground(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { alarms: { get(name: string): Promise<{ periodInMinutes?: number } | undefined> } };
      };
      return (await chrome.alarms.get('watch'))?.periodInMinutes ?? null;
    });
  await expect.poll(alarm).toBe(1);
  await session.stopBackground();
  await dashboard.reload();
  await expect(card(dashboard, long).getByRole('switch', { name: 'Watch for messages' })).toBeChecked();
  expect(await alarm()).toBe(1);
  await card(dashboard, long).getByRole('switch', { name: 'Watch for messages' }).click();
  await expect.poll(alarm).toBeNull();
});

test('tells of new messages on a watched number, without the code, if the person wants that', async ({
  chrome,
  sandbox,
}) => {
  const { dashboard, long } = await withLong(chrome, sandbox);
  await card(dashboard, long).getByRole('switch', { name: 'Watch for messages' }).click();
  await expect(card(dashboard, long).getByRole('switch', { name: 'Watch for messages' })).toBeChecked();
  const path = `${LIST}/${long.id}/messages`;
  await until(() => asked(sandbox, 'GET', path).length === 1, { what: 'the messages there are to be asked for' });
  await recordNotifications(chrome);
  sandbox.deliverSms(long.number, '048213', 'Your Shop code is 048213');
  await ring(dashboard, 'watch', 1);
  const told = await notificationWith(chrome, /new message/);
  expect(told).toMatchObject({
    title: `${shown(long.number)}: new message`,
    message: 'Includes a code. Open the dashboard to read.',
  });
  expect(JSON.stringify(await sentNotifications(chrome))).not.toContain('048213');

  const options = await chrome.extensionPage('options.html');
  await options.bringToFront();
  await options.getByRole('checkbox', { name: 'Show codes in notifications' }).check();
  await expect(options.getByText('Saved', { exact: true })).toBeVisible();
  sandbox.deliverSms(long.number, '771203', 'Your Shop code is 771203');
  await dashboard.bringToFront();
  await ring(dashboard, 'watch', 1);
  await until(
    async () => (await sentNotifications(chrome)).some(({ message }) => message === 'Includes the code 771203.'),
    { what: 'a notification with the code' },
  );

  await options.bringToFront();
  await options.getByRole('checkbox', { name: 'Notify me when a code arrives' }).uncheck();
  await expect(options.getByText('Saved', { exact: true })).toBeVisible();
  sandbox.deliverSms(long.number, '555555', 'Your Shop code is 555555');
  const before = asked(sandbox, 'GET', path).length;
  await dashboard.bringToFront();
  await ring(dashboard, 'watch', 1);
  await until(() => asked(sandbox, 'GET', path).length > before, { what: 'the messages to be asked for again' });
  await card(dashboard, long).getByRole('button', { name: 'Messages' }).click();
  await expect(card(dashboard, long).getByRole('log').locator('mark')).toHaveText(['048213', '771203', '555555']);
  const title = `${shown(long.number)}: new message`;
  expect((await sentNotifications(chrome)).map((sent) => sent.title)).toEqual([title, title]);
});

test('warns three days before a number is lost, in the list and by a notification', async ({ chrome, sandbox }) => {
  const { dashboard, long } = await withLong(chrome, sandbox);
  const region = card(dashboard, long);
  await expect(region.getByText('Renew it to keep the number.')).toHaveCount(0);
  await recordNotifications(chrome);
  long.endsAt = Date.now() + 2 * 86_400_000;
  await dashboard.getByRole('button', { name: 'Refresh' }).click();
  await expect(region.getByText(/in 2 days\. Renew it to keep the number\.$/)).toBeVisible();
  // The list is asked for anew: what was renewed elsewhere is not warned of.
  for (const [endsAt, count] of [
    [Date.now() + 40 * 86_400_000, 0],
    [long.endsAt, 1],
  ] as const) {
    long.endsAt = endsAt;
    const lists = asked(sandbox, 'GET', LIST).length;
    await ring(dashboard, 'reminder', 360);
    await until(() => asked(sandbox, 'GET', LIST).length > lists, { what: 'the list to be asked for' });
    await expect.poll(async () => (await sentNotifications(chrome)).length).toBe(count);
  }
  expect(await sentNotifications(chrome)).toEqual([
    {
      id: `long rental ${long.id}`,
      title: `Rental of ${shown(long.number)} ends in 2 days`,
      message: 'Renew it in the dashboard to keep the number.',
      buttons: [],
    },
  ]);
  await region.getByRole('switch', { name: 'Auto-renew' }).click();
  await expect(region.getByText('Renew it to keep the number.')).toHaveCount(0);
});

test('tells every refusal in plain words, and keeps the list when offline', async ({ session, sandbox }) => {
  const { dashboard, long } = await withLong(session, sandbox);
  const region = card(dashboard, long);
  const alert = dashboard.getByRole('alert');
  sandbox.setBalance('1.00');
  await rent(dashboard, '2 weeks', 'shows the price only after you rent');
  await expect(alert).toContainText('Insufficient funds');
  await region.getByRole('button', { name: 'Renew' }).click();
  await confirm(dashboard, '$10.55');
  await expect(region.getByRole('alert')).toContainText('Insufficient funds');

  sandbox.fault(
    { path: LIST, method: 'POST' },
    { status: 400, body: { status: 'error', errors: { rental_time: ['The selected rental_time is invalid.'] } } },
  );
  await rent(dashboard, '1 year', 'shows the price only after you rent');
  await expect(alert.first()).toContainText('The selected rental_time is invalid.');

  long.price = '12.00';
  await region.getByRole('button', { name: 'Renew' }).click();
  const dialog = dashboard.getByRole('dialog');
  await expect(dialog).toContainText('costs $10.55');
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  await expect(dialog).toContainText('It now costs more than the $10.55 you agreed to. Nothing was charged.');
  await expect(dialog).toContainText('costs $12.00');
  await dialog.getByRole('button', { name: 'Not now' }).click();
  await expect(region.getByRole('alert')).toContainText('higher than the maximum you agreed to');

  sandbox.fault(
    { path: `${LIST}/${long.id}/update` },
    { status: 404, body: { status: 'error', errors: 'Long rental not found' } },
  );
  await region.getByRole('button', { name: 'Cancel rental' }).click();
  await confirm(dashboard, 'doesn’t promise refunds');
  await expect(region.getByRole('alert')).toContainText('Long rental not found');

  const lift = sandbox.fault({ path: LIST, method: 'GET' }, 'drop-before', 50);
  await dashboard.getByRole('button', { name: 'Refresh' }).click();
  await expect(alert.filter({ hasText: 'Couldn’t reach GetAText' })).toBeVisible();
  await expect(region).toBeVisible();
  lift();
  await dashboard.getByRole('button', { name: 'Try again' }).first().click();
  await expect(alert.filter({ hasText: 'Couldn’t reach GetAText' })).toHaveCount(0);
  expect(sandbox.ledger).toHaveLength(1);
});

for (const lost of ['drop-after', 'truncated'] as const) {
  test(`compares the balance when the answer to renting is lost: ${lost}`, async ({ session, sandbox }) => {
    const dashboard = await openDashboard(session, sandbox, TAB);
    sandbox.fault({ path: LIST, method: 'POST' }, lost);
    await rent(dashboard, '1 month', 'shows the price only after you rent');
    const alert = dashboard.getByRole('alert');
    await expect(alert).toContainText(
      'No confirmation arrived for renting a number for 1 month, but $30.00 was charged',
    );
    await expect(alert.getByRole('link', { name: 'Open GetAText' })).toBeVisible();
    await expect(card(dashboard, await firstLong(sandbox))).toBeVisible();
    await session.stopBackground();
    await dashboard.reload();
    await expect(alert).toContainText('$30.00 was charged');
    await alert.getByRole('button', { name: 'Dismiss' }).click();
    await expect(alert).toHaveCount(0);
    await expect(dashboard.getByText('Purchases (1)')).toBeVisible();
    expect(asked(sandbox, 'POST', LIST)).toHaveLength(1);
    expect(sandbox.ledger.map(({ kind, amount }) => [kind, amount])).toEqual([['charge', '30.00']]);
  });
}

test('compares the balance when the answer to renewing is lost, or never left', async ({ session, sandbox }) => {
  const { dashboard, long } = await withLong(session, sandbox);
  test.setTimeout(180_000);
  const path = `${LIST}/${long.id}/update`;
  const alert = dashboard.getByRole('alert');
  for (const [fault, sentence, charges] of [
    ['drop-before', 'Nothing was charged', 1],
    ['drop-after', '$10.55 was charged', 2],
  ] as const) {
    sandbox.fault({ path }, fault);
    await card(dashboard, long).getByRole('button', { name: 'Renew' }).click();
    await confirm(dashboard, '$10.55');
    await expect(alert).toContainText(`No confirmation arrived for renewing ${shown(long.number)}`);
    await expect(alert).toContainText(sentence, { timeout: NO_LATE_CHARGE_MS });
    await alert.getByRole('button', { name: 'Dismiss' }).click();
    await expect(alert).toHaveCount(0);
    expect(sandbox.ledger).toHaveLength(charges);
  }
  expect(asked(sandbox, 'POST', path)).toHaveLength(2);
});

test('tells what became of a renting that the worker did not live to finish', async ({ session, sandbox }) => {
  const dashboard = await openDashboard(session, sandbox, TAB);
  await dashboard.reload();
  sandbox.fault({ path: LIST, method: 'POST' }, { delayMs: 60_000 });
  await rent(dashboard, '1 week', 'shows the price only after you rent');
  await firstLong(sandbox);
  await session.stopBackground();
  await dashboard.reload();
  await expect(dashboard.getByRole('alert')).toContainText('$10.55 was charged');
  expect(asked(sandbox, 'POST', LIST)).toHaveLength(1);
  expect(sandbox.ledger).toHaveLength(1);
});
