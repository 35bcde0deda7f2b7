import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { Held } from '../chaos/held.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { launchFirefox, type Firefox } from './support/firefox.ts';
import { builtExtension, expect, test } from './support/fixtures.ts';
import { expectCharges, firstRental, rentRequests } from './support/person.ts';
import { until } from './support/until.ts';

const SITE = 'https://web.whatsapp.com/late';
const NUMBER = /\(\d{3}\) \d{3}-\d{4}/;

async function saveKey(firefox: Firefox, sandbox: Sandbox): Promise<void> {
  const options = await firefox.extensionPage('options.html');
  await options.fill('textbox', 'API key', sandbox.key);
  await options.click('button', 'Save key');
  await options.waitForText(/Balance \$/);
}

const statusQuestions = (sandbox: Sandbox): number =>
  sandbox.requests.filter((request) => request.path === '/api/v1/rental-status' && (request.body as { id?: number } | null)?.id !== 0).length;

const codeIn = (page: Page): Promise<string> => page.evaluate(() => (window as unknown as { appState: { code: string } }).appState.code);

test('goes on waiting each time the event page was unloaded for idling, and fills the code', async ({ firefox, sandbox }) => {
  test.setTimeout(240_000);
  await saveKey(firefox, sandbox);
  const page = await firefox.newPage(SITE);
  await page.click('#show');
  const popup = await firefox.openPopup(page);
  await popup.click('button', 'Rent number · $0.55');
  const rental = await firstRental(sandbox);
  await popup.waitForText(NUMBER);
  await firefox.closePopup();

  // Shorter than the second between two questions: each of them is followed by an unload.
  await firefox.evaluateInWindow(`Services.prefs.setIntPref('extensions.background.idle.timeout', 500)`);
  const unloaded = (): Promise<boolean> =>
    until(async () => (await firefox.backgroundState()) === 'stopped', { timeout: 60_000, interval: 20, what: 'the event page to be unloaded' });
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

test('tells what was charged when the event page is unloaded before the answer, and does not rent again', async ({ firefox, sandbox }) => {
  test.setTimeout(120_000);
  await saveKey(firefox, sandbox);
  const page = await firefox.newPage(SITE);
  let popup = await firefox.openPopup(page);
  const held = new Held();
  sandbox.fault({ path: '/api/v1/rent-a-number' }, { hold: held, handled: 'before' });
  await popup.click('button', 'Rent number · $0.55');
  await until(() => held.isThere, { what: 'the renting request' });
  await firefox.closePopup();
  await firefox.unloadBackground();
  expect(await firefox.backgroundState()).toBe('stopped');
  held.release();
  popup = await firefox.openPopup(page);
  await popup.waitForText('$0.55 was charged');
  expect(rentRequests(sandbox)).toHaveLength(1);
  expectCharges(sandbox, 1);
});

test('shows the rental after Firefox was closed and started again, and fills its code', async ({ sandbox, display }) => {
  test.setTimeout(180_000);
  const profileDir = await mkdtemp(join(tmpdir(), 'gat-firefox-'));
  const start = (): Promise<Firefox> =>
    launchFirefox({
      extension: builtExtension('firefox-mv3'),
      proxyPort: sandbox.proxyPort,
      display,
      profileDir,
      // Firefox forgets an extension that was installed for the session, and what it stored, unless told.
      prefs: { 'extensions.webextensions.keepStorageOnUninstall': true, 'extensions.webextensions.keepUuidOnUninstall': true },
    });
  let firefox = await start();
  try {
    await saveKey(firefox, sandbox);
    let popup = await firefox.openPopup(await firefox.newPage(SITE));
    await popup.click('button', 'Rent number · $0.55');
    const rental = await firstRental(sandbox);
    const shown = NUMBER.exec(await popup.waitForText(NUMBER))?.[0] ?? '';
    await firefox.close();
    sandbox.deliverSms(rental.id, '314159');

    firefox = await start();
    const page = await firefox.newPage(SITE);
    await page.click('#show');
    popup = await firefox.openPopup(page);
    await popup.waitForText(shown);
    await popup.waitForText('314159', 40_000);
    await popup.click('button', 'Fill code');
    await until(async () => (await codeIn(page)) === '314159', { what: 'the code in the field' });
    expectCharges(sandbox, 1);
    expect(rental.status).toBe('active');
  } finally {
    await firefox.close();
    await rm(profileDir, { recursive: true, force: true, maxRetries: 5 });
  }
});
