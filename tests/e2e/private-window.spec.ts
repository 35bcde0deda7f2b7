import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';
import { noticeWith } from './support/notice.ts';
import { appState, expectCharges, firstRental, settle } from './support/person.ts';
import { allowInPrivateWindows, openPrivateWindow } from './support/private-window.ts';
import { filesWith } from './support/profile-storage.ts';
import { until } from './support/until.ts';

interface ExtensionApi {
  storage: Record<'local' | 'session', { get(): Promise<unknown> }>;
  tabs: { query(filter: object): Promise<{ id?: number; incognito: boolean }[]> };
}

/** The id of a tab that is in no private window. */
const ordinaryTab = (screen: Page): Promise<number> =>
  screen.evaluate(async () => {
    const { tabs } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
    return (await tabs.query({})).find(({ incognito }) => !incognito)?.id ?? -1;
  });

const HOST = 'only-in-private.example';

test('leaves nothing but the charge of a private window on the disk', async ({ chrome, sandbox }) => {
  await settle(chrome, sandbox, 'https://web.whatsapp.com/signup');
  await allowInPrivateWindows(chrome);
  const { page, close } = await openPrivateWindow(chrome, `https://${HOST}/signup`);
  const popup = await chrome.openPopup(page);
  await popup.getByRole('button', { name: /Use “Not listed”/ }).click();
  await popup.getByRole('button', { name: /^Rent number/ }).click();
  const rental = await firstRental(sandbox);
  await until(async () => (await appState(page)).phone === rental.number, { what: 'the number in the page' });
  await chrome.closePopup();
  await page.getByRole('button', { name: 'Send code' }).click();
  await until(async () => rental.code !== null && (await appState(page)).code === rental.code, { what: 'the code' });

  // Settings of a site would stay on the disk.
  const notice = await noticeWith(page, 'Code filled in');
  expect(notice.buttons.map(({ name }) => name)).toEqual(['Undo', 'Close']);

  // Outside of the window nobody sees it: neither the dashboard nor the popup of another page.
  const dashboard = await chrome.extensionPage('dashboard.html');
  await dashboard.bringToFront();
  const row = dashboard.getByRole('row').filter({ hasText: 'private window' });
  await expect(row).toContainText('$0.75');
  await expect(dashboard.locator('body')).not.toContainText(HOST);
  // The popup that browsers without `openPopup` show, in a window of its own, for a tab outside.
  const outside = await chrome.newPage(chrome.extensionUrl(`popup.html?tab=${await ordinaryTab(dashboard)}`));
  await expect(outside.getByRole('button', { name: /^Rent number/ })).toBeVisible();
  await expect(outside.getByRole('region')).toHaveCount(0);
  await expect(outside.locator('body')).not.toContainText(HOST);
  await outside.close();

  // The next worker still has it for the window, and forgets it with the window.
  await chrome.stopBackground();
  const again = await chrome.openPopup(page);
  await expect(again.getByText(rental.code ?? '', { exact: true })).toBeVisible();
  await chrome.closePopup();
  await close();
  const stored = () =>
    dashboard.evaluate(async () => {
      const { local, session } = (globalThis as unknown as { chrome: ExtensionApi }).chrome.storage;
      return JSON.stringify([await local.get(), await session.get()]);
    });
  await expect.poll(stored).not.toContain(HOST);
  const left = await stored();
  for (const secret of [rental.number, rental.code ?? '']) expect(left).not.toContain(secret);
  await expect(row).toContainText('$0.75');
  expectCharges(sandbox, 1);
  await chrome.restart();
  await until(async () => (await filesWith(chrome.profileDir, [HOST, rental.number, rental.code ?? ''])).length === 0, {
    timeout: 3000,
    what: 'a profile without the private window',
  }).catch(async () => {
    expect(await filesWith(chrome.profileDir, [HOST, rental.number, rental.code ?? ''])).toEqual([]);
  });
});
