import type { Sandbox } from '../sandbox/sandbox.ts';
import { expect, test } from './support/fixtures.ts';
import { notificationWith, recordNotifications, sentNotifications } from './support/notifications.ts';
import {
  appState,
  expectCharges,
  expectCodeFilled,
  firstRental,
  learnLock,
  rentRequests,
  settle,
} from './support/person.ts';
import type { Control, Screen, Session, WebPage } from './support/session.ts';

const SIGN_UP = 'https://web.whatsapp.com/signup';
const PASSPHRASE = 'correct horse';

const field = (screen: Screen, name: string): Control => screen.getByLabel(name, { exact: true });
const button = (screen: Screen, name: string | RegExp): Control => screen.getByRole('button', { name });
const locked = (screen: Screen): Control => screen.getByRole('heading', { name: 'Locked' });
const region = (screen: Screen): Control => screen.getByRole('region', { name: 'WhatsApp' });

/** What the provider was asked. */
const calls = (sandbox: Sandbox): string[] =>
  sandbox.requests.map(({ path }) => path).filter((path) => path.startsWith('/api/'));

/** Rents a number for the page in front, and closes the popup. */
async function rentHere<P extends WebPage>(session: Session<P>, sandbox: Sandbox) {
  const page = await settle(session, sandbox, SIGN_UP);
  const popup = await session.openPopup(page);
  await button(popup, /^Rent number/).click();
  const rental = await firstRental(sandbox);
  await expect(region(popup).getByText(/^\(\d{3}\)/)).toBeVisible();
  await session.closePopup();
  return { page, rental };
}

/** Sets the lock up in the options. */
async function turnOn(session: Session): Promise<Screen> {
  const options = await session.extensionPage('options.html');
  await options.bringToFront();
  await field(options, 'Passphrase').fill(PASSPHRASE);
  await field(options, 'Passphrase again').fill(PASSPHRASE);
  await button(options, 'Turn on lock').click();
  await expect(options.getByRole('status').filter({ hasText: 'The lock is on.' })).toHaveCount(1);
  return options;
}

/** Locks by the button in the head of the options. */
async function lockNow(session: Session): Promise<Screen> {
  const options = await session.extensionPage('options.html');
  await options.bringToFront();
  await options.getByRole('banner').getByRole('button', { name: 'Lock now' }).click();
  await expect(locked(options)).toBeVisible();
  return options;
}

async function unlock(screen: Screen, passphrase = PASSPHRASE): Promise<void> {
  await field(screen, 'Passphrase').fill(passphrase);
  await button(screen, 'Unlock').click();
}

/** All that the extension keeps: on the disk, in memory, and where the keys are. */
const everything = (session: Session): Promise<string> =>
  session.inBackground(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: Record<'local' | 'session', { get(): Promise<unknown> }> };
    };
    const keys = await new Promise<unknown[]>((resolve, reject) => {
      const opened = indexedDB.open('getatext-autofill');
      opened.onerror = () => reject(opened.error ?? new Error('no database'));
      opened.onsuccess = () => {
        const all = opened.result.transaction('secrets').objectStore('secrets').getAll();
        all.onsuccess = () => resolve(all.result);
        all.onerror = () => reject(all.error ?? new Error('no keys'));
      };
    });
    return JSON.stringify([await chrome.storage.local.get(), await chrome.storage.session.get(), keys]);
  });

/** As if the user had done nothing for some minutes, and the worker had ended meanwhile; the alarm rings in `ringsMs`. */
async function unusedFor(session: Session, minutes: number, ringsMs: number | null = null): Promise<void> {
  await session.stopBackground();
  await session.inBackground(
    async ([ago, rings]) => {
      const { chrome } = globalThis as unknown as {
        chrome: {
          alarms: { create(name: string, when: { when: number }): Promise<void> };
          storage: {
            session: {
              get(key: string): Promise<Record<string, { data: object }>>;
              set(items: object): Promise<void>;
            };
          };
        };
      };
      const kept = (await chrome.storage.session.get('lock-session'))['lock-session'];
      const data = { ...kept?.data, usedAt: Date.now() - (ago ?? 0) * 60_000 };
      await chrome.storage.session.set({ 'lock-session': { version: 1, data } });
      if (rings) await chrome.alarms.create('lock', { when: Date.now() + rings });
    },
    [minutes, ringsMs],
  );
  await session.stopBackground();
}

test(
  'keeps key and codes under a passphrase: nothing is shown, asked or rented until it’s given',
  { tag: '@firefox' },
  async ({ session, sandbox }) => {
    const { page, rental } = await rentHere(session, sandbox);

    const options = await session.extensionPage('options.html');
    await options.bringToFront();
    await field(options, 'Passphrase').fill('short');
    await button(options, 'Turn on lock').click();
    await expect(options.getByRole('alert')).toHaveText('Use at least six characters.');
    await field(options, 'Passphrase').fill(PASSPHRASE);
    await field(options, 'Passphrase again').fill('correct house');
    await button(options, 'Turn on lock').click();
    await expect(options.getByRole('alert')).toHaveText('The two passphrases aren’t the same.');
    expect(await everything(session)).toContain(sandbox.key);
    await turnOn(session);
    // While it's open, all goes on as before.
    await page.bringToFront();
    await button(page, 'Send code').click();
    await expectCodeFilled(page, rental);
    const code = rental.code ?? '';
    await lockNow(session);
    const kept = await everything(session);
    expect(kept).not.toContain(sandbox.key);
    expect(kept).not.toContain(code);
    const asked = calls(sandbox);

    await session.stopBackground();
    const again = await session.openPopup(page);
    await expect(locked(again)).toBeVisible();
    await expect(field(again, 'Passphrase')).toBeFocused();
    await expect(button(again, /^Rent number/)).toHaveCount(0);
    await expect(region(again)).toHaveCount(0);
    await unlock(again, 'wrong horse');
    await expect(again.getByRole('alert')).toHaveText('That’s not your passphrase.');
    await expect(field(again, 'Passphrase')).toBeFocused();
    expect(calls(sandbox)).toEqual(asked);

    await unlock(again);
    await expect(region(again).getByText(code, { exact: true })).toBeVisible();
    await session.closePopup();
    await expect(locked(options)).toHaveCount(0);
    expectCharges(sandbox, 1);
  },
);

test('is locked after a restart, by gesture too, and fills on the unlocking what came meanwhile', async ({
  chrome,
  sandbox,
}) => {
  const { rental } = await rentHere(chrome, sandbox);
  await turnOn(chrome);
  await chrome.restart();
  sandbox.deliverSms(rental.id, '314159');
  const page = await chrome.newPage(SIGN_UP);
  const before = rentRequests(sandbox).length;
  await chrome.contextMenu(page, 'h1');
  await chrome.shown('popup.html');
  const popup = await chrome.extensionPage('popup.html');
  await expect(locked(popup)).toBeVisible();
  await chrome.display.type(PASSPHRASE);
  await chrome.display.key('Return');
  await expect(region(popup).getByText('314159', { exact: true })).toBeVisible();
  expect(rentRequests(sandbox).length).toBe(before);
  await chrome.closePopup();
  expectCharges(sandbox, 1);
});

test('waits for codes while it’s locked where the user wants that, and shows and fills none until it’s open', async ({
  chrome,
  sandbox,
}) => {
  const { page, rental } = await rentHere(chrome, sandbox);
  const options = await turnOn(chrome);
  await options.getByRole('checkbox', { name: 'Show codes in notifications' }).check();
  await options.getByRole('checkbox', { name: 'Keep waiting for codes while locked' }).check();
  await expect(options.getByRole('checkbox', { name: 'Keep waiting for codes while locked' })).toBeChecked();
  await lockNow(chrome);
  await recordNotifications(chrome);
  await page.bringToFront();
  await button(page, 'Send code').click();
  await notificationWith(chrome, /WhatsApp: your code is here/);
  const code = rental.code ?? '';
  expect(code).toMatch(/^\d{6}$/);
  expect(JSON.stringify(await sentNotifications(chrome))).not.toContain(code);
  expect((await appState(page)).code).toBe('');
  // Nor by the shortcut, which asks for the passphrase instead.
  const asking = await chrome.openPopup(page, 'alt+shift+f');
  await expect(locked(asking)).toBeVisible();
  expect((await appState(page)).code).toBe('');
  await unlock(asking);
  await expect(region(asking).getByText(code, { exact: true })).toBeVisible();
  await expectCodeFilled(page, rental);
});

test('locks by itself after the chosen time without a use, but cancels first what the user wants canceled', async ({
  chrome,
  sandbox,
}) => {
  const page = await settle(chrome, sandbox, SIGN_UP);
  await learnLock(chrome, 120_000);
  const popup = await chrome.openPopup(page);
  await button(popup, /^Rent number/).click();
  await expect(region(popup).getByText(/^\(\d{3}\)/)).toBeVisible();
  await button(popup, 'Cancel rental').click();
  await expect(button(popup, 'Keep number')).toBeVisible();
  await chrome.closePopup();
  const options = await turnOn(chrome);
  await options.getByRole('combobox', { name: 'Lock after' }).selectOption('5 minutes');
  const alarms = () =>
    chrome.inBackground(async () => {
      const { chrome: api } = globalThis as unknown as {
        chrome: { alarms: { getAll(): Promise<{ name: string; scheduledTime: number }[]> } };
      };
      const lock = (await api.alarms.getAll()).find(({ name }) => name === 'lock');
      return lock ? Math.round((lock.scheduledTime - Date.now()) / 60_000) : null;
    });
  await expect.poll(alarms).toBe(5);

  await unusedFor(chrome, 6);
  await options.reload();
  // The number comes first: it's looked at again in a minute.
  await expect.poll(alarms).toBe(1);
  await expect(button(options, 'Change passphrase')).toBeVisible();
  // A code wins over the canceling.
  await page.bringToFront();
  await button(page, 'Send code').click();
  await expectCodeFilled(page, await firstRental(sandbox));
  // Nobody asks for anything: the alarm wakes the worker.
  await unusedFor(chrome, 4.95, 4000);
  await expect(locked(options)).toBeVisible();
});

test('starts over without the passphrase: keys and codes are gone, and a new key goes on', async ({
  chrome,
  sandbox,
}) => {
  const { page, rental } = await rentHere(chrome, sandbox);
  await turnOn(chrome);
  await page.bringToFront();
  await button(page, 'Send code').click();
  await expectCodeFilled(page, rental);
  const code = rental.code ?? '';
  await chrome.restart();
  const options = await chrome.extensionPage('options.html');
  await options.bringToFront();
  for (let tries = 0; tries < 5; tries += 1) {
    await unlock(options, 'wrong horse');
    await expect(field(options, 'Passphrase')).toHaveValue('');
    await expect(options.getByRole('alert')).toContainText(tries < 4 ? 'That’s not your passphrase.' : '30 seconds');
  }
  await unlock(options);
  await expect(options.getByRole('alert')).toContainText('Too many wrong passphrases. Try again in');
  await button(options, 'Forgot your passphrase?').click();
  const dialog = options.getByRole('dialog', { name: 'Start over without your passphrase?' });
  await dialog.getByRole('button', { name: 'Not now' }).click();
  await expect(locked(options)).toBeVisible();
  await button(options, 'Forgot your passphrase?').click();
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  await expect(button(options, 'Turn on lock')).toBeVisible();
  expect(await everything(chrome)).not.toContain(code);
  await options.getByRole('textbox', { name: 'API key' }).fill(sandbox.key);
  await button(options, 'Save key').click();
  await expect(options.getByText('Key saved')).toBeVisible();
  const popup = await chrome.openPopup(await chrome.newPage(SIGN_UP));
  await expect(region(popup).getByText(/^\(\d{3}\)/)).toBeVisible();
  expectCharges(sandbox, 1);
});

test(
  'takes another passphrase, locks the dashboard as well, and puts everything back when it’s turned off',
  { tag: '@firefox' },
  async ({ session, sandbox }) => {
    await settle(session, sandbox, SIGN_UP);
    const options = await turnOn(session);
    await button(options, 'Change passphrase').click();
    await field(options, 'Current passphrase').fill(PASSPHRASE);
    await field(options, 'New passphrase').fill('battery staple');
    await field(options, 'Passphrase again').fill('battery staple');
    await button(options, 'Change passphrase').click();
    await expect(options.getByRole('status').filter({ hasText: 'Passphrase changed' })).toHaveCount(1);

    const dashboard = await session.extensionPage('dashboard.html');
    await dashboard.bringToFront();
    await button(dashboard, 'Lock now').click();
    await expect(locked(dashboard)).toBeVisible();
    await expect(dashboard.getByRole('tab')).toHaveCount(0);
    await unlock(dashboard, PASSPHRASE);
    await expect(dashboard.getByRole('alert')).toHaveText('That’s not your passphrase.');
    await unlock(dashboard, 'battery staple');
    await expect(dashboard.getByRole('tab', { name: 'Rentals', exact: true })).toBeVisible();

    await options.bringToFront();
    await button(options, 'Turn off lock').click();
    await field(options, 'Passphrase').fill('battery staple');
    await button(options, 'Turn off lock').click();
    await expect(button(options, 'Turn on lock')).toBeVisible();
    expect(await everything(session)).toContain(sandbox.key);
  },
);
