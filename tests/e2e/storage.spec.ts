import { expect, test } from './support/fixtures.ts';
import { appState, expectCharges, firstRental, rentRequests, settle } from './support/person.ts';
import { filesWith, fillUp, makeRoom, readStored, writeStored } from './support/profile-storage.ts';
import type { Screen } from './support/session.ts';

const SIGN_UP = 'https://web.whatsapp.com/signup';
const NEWER =
  /Saved data can’t be used \(rentals\)\. It was written by a newer version of GetAText Autofill\. Update the extension\. Nothing was changed\./;
const NO_ROOM = 'Your disk is full';

/** Enough for a request that is written down before it is sent. */
const ROOM_FOR_ONE = 4096;

const rentButton = (popup: Screen) => popup.getByRole('button', { name: /^Rent number/ });
const region = (popup: Screen) => popup.getByRole('region', { name: 'WhatsApp' });
const phone = /^\(\d{3}\) \d{3}-\d{4}$/;

/** Asks the background to rent as the popup does, and gives its answer. */
const askToRent = (screen: Screen): Promise<unknown> =>
  screen.evaluate(() =>
    (
      globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } } }
    ).chrome.runtime.sendMessage({
      to: 'background',
      procedure: 'rent',
      request: {
        service: 'whatsapp',
        maxPrice: 550_000,
        tabId: null,
        choice: null,
        filters: { carrier: 'any', keepCarrier: false, areaCodes: '', lockAreaCode: false },
      },
    }),
  );

test(
  'touches nothing that a newer version has stored, says so, and rents nothing meanwhile',
  { tag: '@firefox' },
  async ({ session, sandbox }) => {
    const page = await settle(session, sandbox, SIGN_UP);
    const options = await session.extensionPage('options.html');
    const future = { version: 99, data: { rentals: ['of another shape'] } };
    await writeStored(options, 'rentals', future);
    await expect(options.getByRole('alert')).toHaveText(NEWER);

    const popup = await session.openPopup(page);
    await expect(popup.getByRole('alert')).toHaveText(NEWER);
    await rentButton(popup).click();
    await expect(rentButton(popup)).not.toHaveAttribute('aria-disabled', 'true');
    expect(await askToRent(options)).toMatchObject({ ok: false, error: { kind: 'storage' } });
    await session.closePopup();
    await session.stopBackground();
    expect(await askToRent(options)).toMatchObject({ ok: false, error: { kind: 'storage' } });
    const dashboard = await session.extensionPage('dashboard.html');
    await expect(dashboard.getByRole('alert')).toHaveText(NEWER);
    await expect(dashboard.getByText('No rentals yet')).toHaveCount(0);
    expect(rentRequests(sandbox)).toEqual([]);
    expect(await readStored(options, 'rentals')).toEqual(future);

    await writeStored(options, 'rentals', { version: 2, data: { live: [], history: [] } });
    await expect(dashboard.getByRole('alert')).toHaveCount(0);
    await rentButton(await session.openPopup(page)).click();
    await firstRental(sandbox);
    expectCharges(sandbox, 1);
  },
);

test('sends nothing while the profile is full, says so, and rents once there is room', async ({ session, sandbox }) => {
  const page = await settle(session, sandbox, SIGN_UP);
  const options = await session.extensionPage('options.html');
  const popup = await session.openPopup(page);
  await expect(rentButton(popup)).toBeEnabled();
  await fillUp(options);
  await rentButton(popup).click();
  await expect(popup.getByRole('alert')).toContainText('couldn’t save');
  await expect(popup.getByRole('alert')).toContainText('Nothing was rented');
  expect(rentRequests(sandbox)).toEqual([]);
  await makeRoom(options);
  await rentButton(popup).click();
  await expect(region(popup).getByText(phone)).toBeVisible();
  expectCharges(sandbox, 1);
});

test('loses neither number nor code when the profile fills up while the number is being rented', async ({
  session,
  sandbox,
}) => {
  const page = await settle(session, sandbox, SIGN_UP);
  const options = await session.extensionPage('options.html');
  const popup = await session.openPopup(page);
  await expect(rentButton(popup)).toBeEnabled();
  await fillUp(options, ROOM_FOR_ONE);
  sandbox.fault({ path: '/api/v1/rent-a-number' }, { delayMs: 3000 });
  await rentButton(popup).click();
  const rental = await firstRental(sandbox);
  await fillUp(options);
  await expect(region(popup).getByText(phone)).toBeVisible();
  await expect(popup.getByRole('alert')).toContainText(NO_ROOM);
  await expect(popup.getByRole('alert')).toContainText(`WhatsApp: (${rental.number.slice(0, 3)})`);
  expect(JSON.stringify(await readStored(options, 'rentals'))).not.toContain(rental.number);

  await session.closePopup();
  await session.stopBackground();
  const again = await session.openPopup(page);
  await expect(region(again).getByText(phone)).toBeVisible();
  await expect(again.getByRole('alert')).toContainText(NO_ROOM);
  sandbox.deliverSms(rental.id, '012345');
  await expect(region(again).getByText('012345')).toBeVisible();
  await expect.poll(async () => (await appState(page)).phone).toContain(rental.number.slice(-4));

  await makeRoom(options);
  await region(again).getByRole('button', { name: 'Done' }).click();
  await expect(again.getByRole('alert')).toHaveCount(0);
  await expect.poll(async () => JSON.stringify(await readStored(options, 'rentals'))).toContain('"state":"completed"');
  expect(rentRequests(sandbox)).toHaveLength(1);
  expectCharges(sandbox, 1);
});

test('tells what was charged when the browser dies before the number could be stored', async ({ chrome, sandbox }) => {
  const page = await settle(chrome, sandbox, SIGN_UP);
  const options = await chrome.extensionPage('options.html');
  const popup = await chrome.openPopup(page);
  await expect(rentButton(popup)).toBeEnabled();
  await fillUp(options, ROOM_FOR_ONE);
  sandbox.fault({ path: '/api/v1/rent-a-number' }, { delayMs: 3000 });
  await rentButton(popup).click();
  await firstRental(sandbox);
  await fillUp(options);
  await expect(popup.getByRole('alert')).toContainText(NO_ROOM);
  await chrome.restart({ crash: true });

  const after = await chrome.openPopup(await chrome.newPage(SIGN_UP));
  await expect(region(after)).toContainText('$0.55 was charged');
  await expect(after.getByRole('link', { name: 'Open GetAText' })).toBeVisible();
  await makeRoom(await chrome.extensionPage('options.html'));
  expect(rentRequests(sandbox)).toHaveLength(1);
  expectCharges(sandbox, 1);
});

test('leaves neither number, code nor host in its files after everything was deleted', async ({ chrome, sandbox }) => {
  const host = 'only-to-be-deleted.example';
  const page = await settle(chrome, sandbox, `https://${host}/signup`);
  const popup = await chrome.openPopup(page);
  await popup.getByRole('button', { name: /Use “Not listed”/ }).click();
  await rentButton(popup).click();
  const rental = await firstRental(sandbox);
  await expect(popup.getByText(phone)).toBeVisible();
  await chrome.closePopup();
  await page.getByRole('button', { name: 'Send code' }).click();
  const options = await chrome.extensionPage('options.html');
  await expect.poll(() => rental.code).not.toBeNull();
  await expect.poll(async () => JSON.stringify(await readStored(options, 'rentals'))).toContain(rental.code);
  // The browser's own history knows the host, too: that's not ours.
  const files = async () =>
    (await filesWith(chrome.profileDir, [host, rental.number, rental.code ?? ''])).filter((found) =>
      /Extension|IndexedDB/.test(found),
    );
  expect(await files()).not.toEqual([]);
  await options.bringToFront();
  await options.getByRole('button', { name: 'Delete everything' }).click();
  await options.getByRole('dialog').getByRole('button', { name: 'Confirm' }).click();
  await expect(options.getByText('Everything was deleted.')).toBeVisible();
  await expect.poll(files).toEqual([]);
  await chrome.restart();
  expect(await files()).toEqual([]);
});
