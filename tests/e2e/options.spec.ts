import { expect, test } from './support/fixtures.ts';
import { expectCharges, firstRental, installedOptions, settle } from './support/person.ts';
import { readStored, writeStored } from './support/profile-storage.ts';
import type { Screen } from './support/session.ts';
import { until } from './support/until.ts';

const SECTIONS = ['Account', 'Lock', 'Renting', 'Autofill', 'Notifications', 'Sites', 'Push', 'Data', 'About'];

const allStored = (page: Screen): Promise<Record<string, unknown>> =>
  page.evaluate(async () => {
    const { local, session } = (
      globalThis as unknown as { chrome: { storage: Record<'local' | 'session', { get(): Promise<object> }> } }
    ).chrome.storage;
    return { ...(await local.get()), ...(await session.get()) };
  });
const keysStored = (page: Screen): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const open = indexedDB.open('getatext-autofill');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const count = open.result.transaction('secrets').objectStore('secrets').count();
          count.onsuccess = () => resolve(count.result);
          count.onerror = () => reject(count.error);
        };
      }),
  );

test('lists its sections, and leads to each', async ({ chrome }) => {
  const page = await installedOptions(chrome);
  await page.setViewportSize({ width: 1280, height: 700 });
  const list = page.getByRole('navigation', { name: 'Sections' });
  await expect(list.getByRole('link')).toHaveText(SECTIONS);
  for (const name of SECTIONS) await expect(page.getByRole('region', { name, exact: true })).toHaveCount(1);
  await expect(list.getByRole('link', { name: 'Account' })).toHaveAttribute('aria-current', 'true');
  await list.getByRole('link', { name: 'Sites' }).click();
  await expect(page.getByRole('heading', { name: 'Sites', exact: true })).toBeInViewport();
  await expect(list.getByRole('link', { name: 'Sites' })).toHaveAttribute('aria-current', 'true');
  await expect(list.getByRole('link', { name: 'About' })).toBeInViewport();

  const led = await chrome.newPage(chrome.extensionUrl('options.html#about'));
  await expect(led.getByRole('heading', { name: 'About', exact: true })).toBeInViewport();
});

test('says which version it is, shows the licences, and opens the browser’s page for shortcuts', async ({ chrome }) => {
  const page = await installedOptions(chrome);
  const about = page.getByRole('region', { name: 'About', exact: true });
  await expect(about).toContainText(/GetAText Autofill \d+\.\d+\.\d+/);
  await expect(about).toContainText('GetAText Autofill is an independent project.');
  await about.getByText('License of this extension').click();
  await expect(about.getByLabel('License of this extension')).toContainText('Permission is hereby granted');
  await about.getByText('Third-party data and code').click();
  await expect(about.getByLabel('Third-party data and code')).toContainText('2factorauth');
  await expect(about.getByRole('definition').first()).toHaveText('Open the popup for the current site');
  await expect(about.getByRole('term').first()).toHaveText('Alt + Shift + G');
  await about.getByRole('button', { name: 'Change the shortcuts' }).click();
  await until(() => chrome.context.pages().some((at) => at.url().startsWith('chrome://extensions/shortcuts')), {
    what: 'the page for shortcuts',
  });
});

test('shows the first of many choices for sites, and all of them when asked', async ({ session }) => {
  const page = await installedOptions(session);
  const names = Array.from({ length: 25 }, (_, n) => `shop-${String(n).padStart(2, '0')}.example`);
  await writeStored(page, 'siteChoices', Object.fromEntries(names.map((name) => [name, 'whatsapp'])));
  const forget = page.getByRole('button', { name: /^Forget / });
  await expect(forget).toHaveCount(10);
  await page.getByRole('button', { name: 'Show 15 more' }).click();
  await expect(forget).toHaveCount(25);
  await expect(page.getByRole('button', { name: 'Forget shop-09.example' })).toBeFocused();
});

test('moves the focus to the heading when a linked site is revoked', async ({ session }) => {
  const page = await installedOptions(session);
  await writeStored(page, 'linked-domains', [{ site: 'a.example', domain: 'b.example' }]);
  await page.getByRole('button', { name: 'Revoke access for b.example' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Access revoked for b.example' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Revoke access for b.example' })).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Linked sites' })).toBeFocused();
});

test(
  'deletes everything only after saying what is lost, and is as new then',
  { tag: '@firefox' },
  async ({ session, sandbox }) => {
    await settle(session, sandbox, 'https://web.whatsapp.com/signup');
    const page = await session.extensionPage('options.html');
    await page.bringToFront();
    await page.getByRole('checkbox', { name: 'Notify me when a code arrives' }).uncheck();
    await page.getByRole('textbox', { name: 'Push channel' }).fill('wss://ntfy.example/secret/ws');
    await page.getByRole('textbox', { name: 'Push channel' }).press('Tab');
    await writeStored(page, 'siteChoices', { 'shop.example': 'whatsapp' });
    await writeStored(page, 'linked-domains', [{ site: 'a.example', domain: 'b.example' }]);
    await expect.poll(async () => JSON.stringify(await readStored(page, 'settings'))).toContain('ntfy.example');
    expect(await keysStored(page)).toBe(1);

    const open = page.getByRole('button', { name: 'Delete everything' });
    const dialog = page.getByRole('dialog', { name: 'Delete everything?' });
    await open.click();
    await expect(dialog.getByRole('listitem')).toHaveText([
      /API keys/,
      /history/,
      /remembered services/,
      /settings/,
      /prices/,
    ]);
    await expect(dialog).not.toContainText('still have');
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(open).toBeFocused();
    await expect(page.getByText('Key saved')).toBeVisible();

    await open.click();
    await dialog.getByRole('button', { name: 'Confirm' }).click();
    await expect(page.getByText('Everything was deleted. The extension is back to its original state.')).toBeVisible();
    await expect(page.getByText('Key saved')).toHaveCount(0);
    await expect(page.getByRole('checkbox', { name: 'Notify me when a code arrives' })).toBeChecked();
    await expect(page.getByRole('textbox', { name: 'Push channel' })).toHaveValue('');
    await expect(page.getByRole('button', { name: /^(Forget|Revoke) / })).toHaveCount(0);
    expect(await keysStored(page)).toBe(0);
    // What the context menu shows now may be there already.
    const { 'shown-menus': _menus, ...kept } = await allStored(page);
    expect(kept).toEqual({});

    await session.stopBackground();
    const popup = await session.openPopup(await session.newPage('https://web.whatsapp.com/signup'));
    await expect(popup.getByRole('link', { name: 'Add your API key' })).toBeVisible();
    await session.closePopup();
    // And it serves again.
    await page.bringToFront();
    await page.getByRole('textbox', { name: 'API key' }).fill(sandbox.key);
    await page.getByRole('button', { name: 'Save key' }).click();
    await expect(page.getByText('Key saved')).toBeVisible();
    expectCharges(sandbox, 0);
  },
);

test('warns that numbers are still rented before it deletes everything, and then asks about them no more', async ({
  session,
  sandbox,
}) => {
  const site = await settle(session, sandbox, 'https://web.whatsapp.com/signup');
  const popup = await session.openPopup(site);
  await popup.getByRole('button', { name: /^Rent number/ }).click();
  await firstRental(sandbox);
  await expect(popup.getByRole('button', { name: 'Copy number' })).toBeVisible();
  await session.closePopup();
  const page = await session.extensionPage('options.html');
  await page.bringToFront();
  await page.getByRole('button', { name: 'Delete everything' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete everything?' });
  await expect(dialog).toContainText('You still have a rented number. Its code would be lost');
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  await expect(page.getByText('Everything was deleted. The extension is back to its original state.')).toBeVisible();
  expect(await readStored(page, 'rentals')).toBeUndefined();
  const questions = (): number => sandbox.requests.filter(({ path }) => path === '/api/v1/rental-status').length;
  const before = questions();
  await session.stopBackground();
  const again = await session.openPopup(site);
  await expect(again.getByRole('link', { name: 'Add your API key' })).toBeVisible();
  await expect(again.getByRole('region', { name: 'WhatsApp' })).toHaveCount(0);
  expect(questions()).toBe(before);
  expectCharges(sandbox, 1);
});

test('deletes what it can’t read any more', async ({ session, sandbox }) => {
  await settle(session, sandbox, 'https://web.whatsapp.com/signup');
  const page = await session.extensionPage('options.html');
  await page.bringToFront();
  await writeStored(page, 'rentals', { version: 2, data: 'damaged' });
  await writeStored(page, 'settings', { version: 2, data: 'damaged' });
  await expect(page.getByRole('alert')).toHaveCount(2);
  await page.getByRole('button', { name: 'Delete everything' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Confirm' }).click();
  await expect(page.getByText('Everything was deleted. The extension is back to its original state.')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByRole('checkbox', { name: 'Fill codes automatically' })).toBeChecked();
});
