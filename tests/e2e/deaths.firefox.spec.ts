import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Held } from '../chaos/held.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { launchFirefox, type Firefox } from './support/firefox.ts';
import { builtExtension, expect, test } from './support/fixtures.ts';
import { appState, expectCharges, firstRental, rentRequests, settle } from './support/person.ts';
import type { Screen, WebPage } from './support/session.ts';
import { until } from './support/until.ts';

const SITE = 'https://web.whatsapp.com/late';
const NUMBER = /^\(\d{3}\) \d{3}-\d{4}$/;

const rent = (popup: Screen): Promise<void> => popup.getByRole('button', { name: 'Rent number · $0.55' }).click();
const statusQuestions = (sandbox: Sandbox): number =>
  sandbox.requests.filter(
    (request) => request.path === '/api/v1/rental-status' && (request.body as { id?: number } | null)?.id !== 0,
  ).length;

const codeIn = async (page: WebPage): Promise<string> => (await appState(page)).code;

test('goes on waiting each time the event page was unloaded for idling, and fills the code', async ({
  firefox,
  sandbox,
}) => {
  test.setTimeout(240_000);
  const page = await settle(firefox, sandbox, SITE);
  await page.getByRole('button', { name: 'Enter code' }).click();
  const popup = await firefox.openPopup(page);
  await rent(popup);
  const rental = await firstRental(sandbox);
  await expect(popup.getByText(NUMBER)).toBeVisible();
  await firefox.closePopup();

  // Shorter than the second between two questions: each of them is followed by an unload.
  await firefox.evaluateInWindow(`Services.prefs.setIntPref('extensions.background.idle.timeout', 500)`);
  const unloaded = (): Promise<boolean> =>
    until(async () => (await firefox.backgroundState()) === 'stopped', {
      timeout: 60_000,
      interval: 20,
      what: 'the event page to be unloaded',
    });
  // A tab that loads elsewhere brings it back.
  for (let unloads = 1; unloads <= 3; unloads++) {
    await unloaded();
    const asked = statusQuestions(sandbox);
    await firefox.newPage(`https://elsewhere.example/?${unloads}`);
    await until(() => statusQuestions(sandbox) > asked, { what: `a question after unload ${unloads}` });
  }
  await page.bringToFront();
  // A code that the provider gets while nobody is there to ask: the guard alone brings the page back for it.
  await unloaded();
  sandbox.deliverSms(rental.id, '271828');
  await until(async () => (await codeIn(page)) === '271828', { timeout: 60_000, what: 'the code in the field' });
  expectCharges(sandbox, 1);
});

test('tells what was charged when the event page is unloaded before the answer, and does not rent again', async ({
  firefox,
  sandbox,
}) => {
  test.setTimeout(120_000);
  const page = await settle(firefox, sandbox, SITE);
  let popup = await firefox.openPopup(page);
  const held = new Held();
  sandbox.fault({ path: '/api/v1/rent-a-number' }, { hold: held, handled: 'before' });
  await rent(popup);
  await until(() => held.isThere, { what: 'the renting request' });
  await firefox.closePopup();
  await firefox.stopBackground();
  held.release();
  popup = await firefox.openPopup(page);
  await expect(popup.getByText('$0.55 was charged')).toBeVisible();
  expect(rentRequests(sandbox)).toHaveLength(1);
  expectCharges(sandbox, 1);
});

test('shows the rental after Firefox was closed and started again, and fills its code', async ({
  sandbox,
  display,
}) => {
  test.setTimeout(180_000);
  const profileDir = await mkdtemp(join(tmpdir(), 'gat-firefox-'));
  const start = (): Promise<Firefox> =>
    launchFirefox({
      extension: builtExtension('firefox-mv3'),
      proxyPort: sandbox.proxyPort,
      display,
      profileDir,
      // Firefox forgets an extension that was installed for the session, and what it stored, unless told.
      prefs: {
        'extensions.webextensions.keepStorageOnUninstall': true,
        'extensions.webextensions.keepUuidOnUninstall': true,
      },
    });
  let firefox = await start();
  try {
    let popup = await firefox.openPopup(await settle(firefox, sandbox, SITE));
    await rent(popup);
    const rental = await firstRental(sandbox);
    const shown = (await popup.getByText(NUMBER).textContent()) ?? '';
    await firefox.close();
    sandbox.deliverSms(rental.id, '314159');

    firefox = await start();
    const page = await firefox.newPage(SITE);
    await page.getByRole('button', { name: 'Enter code' }).click();
    popup = await firefox.openPopup(page);
    await expect(popup.getByText(shown)).toBeVisible();
    await expect(popup.getByText('314159', { exact: true })).toBeVisible({ timeout: 40_000 });
    await popup.getByRole('button', { name: 'Fill code' }).click();
    await until(async () => (await codeIn(page)) === '314159', { what: 'the code in the field' });
    expectCharges(sandbox, 1);
    expect(rental.status).toBe('active');
  } finally {
    await firefox.close();
    await rm(profileDir, { recursive: true, force: true, maxRetries: 5 });
  }
});
