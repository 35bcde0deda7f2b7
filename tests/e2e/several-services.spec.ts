import type { Sandbox } from '../sandbox/sandbox.ts';
import { expect, test } from './support/fixtures.ts';
import { appState, settle } from './support/person.ts';
import type { Screen } from './support/session.ts';
import { until } from './support/until.ts';

const SIGN_UP = 'https://web.whatsapp.com/signup';
const dollars = (sandbox: Sandbox, ...names: string[]): number =>
  names.reduce((sum, name) => sum + Math.round(Number(sandbox.services.get(name)?.price) * 100), 0) / 100;
const groupCalls = (sandbox: Sandbox) =>
  sandbox.requests.filter(({ path }) => path === '/api/v1/rent-multiple-services');

/** Opens the dialog, in which the site's own service is chosen, and adds Telegram. */
async function choose(popup: Screen) {
  await popup.getByRole('button', { name: 'Several services' }).click();
  const dialog = popup.getByRole('dialog', { name: 'One number for several services' });
  await expect(dialog.getByRole('checkbox', { name: 'WhatsApp', exact: true })).toBeChecked();
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  await expect(dialog.getByRole('alert')).toHaveText('Choose at least 2 services.');
  await dialog.getByRole('textbox', { name: 'Find a service' }).fill('teleg');
  await dialog.getByRole('checkbox', { name: 'Telegram', exact: true }).check();
  return dialog;
}

test(
  'rents two services on one number for their sum, and fills each on its own site',
  { tag: '@firefox' },
  async ({ session, sandbox }) => {
    const page = await settle(session, sandbox, SIGN_UP);
    let popup = await session.openPopup(page);
    const dialog = await choose(popup);
    const total = dollars(sandbox, 'whatsapp', 'telegram');
    await expect(dialog).toContainText(`2 chosen, $${total.toFixed(2)} in total`);
    expect(groupCalls(sandbox)).toHaveLength(0);
    await dialog.getByRole('button', { name: 'Confirm' }).click();
    const whatsapp = popup.getByRole('region', { name: 'WhatsApp' });
    const telegram = popup.getByRole('region', { name: 'Telegram' });
    await expect(whatsapp.getByRole('button', { name: 'Copy number' })).toBeVisible();
    await expect(telegram.getByRole('button', { name: 'Copy number' })).toBeVisible();
    expect(groupCalls(sandbox).map(({ body }) => body)).toEqual([{ services: 'whatsapp,telegram', max_price: total }]);
    const [first, second] = [...sandbox.rentals.values()];
    expect(sandbox.rentals.size).toBe(2);
    expect(first?.number).toBe(second?.number);
    expect(sandbox.ledger.map(({ kind, service }) => [kind, service])).toEqual([
      ['charge', 'whatsapp'],
      ['charge', 'telegram'],
    ]);

    await expect
      .poll(async () => (await appState(page)).phone.replace(/\D/g, ''))
      .toContain(first?.number ?? 'a number');
    await session.closePopup();
    const other = await session.newPage('https://web.telegram.org/signup');
    popup = await session.openPopup(other);
    await popup.getByRole('region', { name: 'Telegram' }).getByRole('button', { name: 'Fill number' }).click();
    await expect
      .poll(async () => (await appState(other)).phone.replace(/\D/g, ''))
      .toContain(first?.number ?? 'a number');
    await session.closePopup();
    for (const [site, code, rental] of [
      [other, '246813', second],
      [page, '135792', first],
    ] as const) {
      await site.bringToFront();
      await site.evaluate(() => {
        for (const id of ['phone-step', 'code-step']) document.querySelector(`#${id}`)?.toggleAttribute('hidden');
      });
      sandbox.deliverSms(rental?.id ?? 0, code);
      await expect.poll(async () => (await appState(site)).code).toBe(code);
    }
    expect((await appState(other)).code).toBe('246813');
  },
);

test('says which rule a combination broke, and asks again only where the person insists', async ({
  session,
  sandbox,
}) => {
  const page = await settle(session, sandbox, SIGN_UP);
  let popup = await session.openPopup(page);
  let dialog = await choose(popup);
  sandbox.setStock('telegram', 0);
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  await expect(dialog.getByRole('alert')).toContainText('No single number is available for all of these services');
  await expect(dialog.getByRole('alert')).toContainText('out of stock');
  sandbox.setStock('telegram', 9);
  await session.stopBackground();
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  await expect(dialog.getByRole('alert')).toContainText('wasn’t requested again');
  expect(groupCalls(sandbox)).toHaveLength(1);
  await dialog.getByRole('checkbox', { name: 'Request them again anyway' }).check();
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  await until(() => groupCalls(sandbox).length === 2, { what: 'the second request' });
  expect(sandbox.ledger).toEqual([]);
  await dialog.getByRole('button', { name: 'Not now' }).click();
  await session.closePopup();

  // A lost answer is told for every service, and nothing is asked twice.
  popup = await session.openPopup(page);
  await popup.getByRole('button', { name: 'Several services' }).click();
  dialog = popup.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Find a service' }).fill('discord');
  await dialog.getByRole('checkbox', { name: 'Discord', exact: true }).check();
  sandbox.fault({ path: '/api/v1/rent-multiple-services' }, { status: 502, after: true });
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  for (const name of ['whatsapp', 'discord']) {
    const { price, name: shown } = sandbox.services.get(name) ?? { price: '', name: '' };
    await expect(popup.getByRole('region', { name: shown, exact: true })).toContainText(
      `$${Number(price).toFixed(2)} was charged`,
    );
  }
  expect(groupCalls(sandbox)).toHaveLength(3);
  expect(sandbox.ledger).toHaveLength(2);
});
