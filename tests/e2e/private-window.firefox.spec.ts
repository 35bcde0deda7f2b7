// A Firefox whose windows are all private ones: automation drives one window, and that one must be it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchFirefox } from './support/firefox.ts';
import { builtExtension, expect, test } from './support/fixtures.ts';
import { noticeWith } from './support/notice.ts';
import { appState, expectCharges, firstRental, settle } from './support/person.ts';
import { filesWith } from './support/profile-storage.ts';
import { until } from './support/until.ts';

interface ExtensionApi {
  storage: Record<'local' | 'session', { get(): Promise<unknown> }>;
}

const HOST = 'only-in-private.example';

test('leaves nothing but the charge of a private window on the disk', async ({ sandbox, display }) => {
  const profileDir = await mkdtemp(join(tmpdir(), 'gat-private-'));
  const firefox = await launchFirefox({
    extension: builtExtension('firefox-mv3'),
    proxyPort: sandbox.proxyPort,
    display,
    profileDir,
    inPrivate: true,
  });
  const secrets = [HOST];
  try {
    const page = await settle(firefox, sandbox, `https://${HOST}/signup`);
    const popup = await firefox.openPopup(page);
    await popup.getByRole('button', { name: /Use “Not listed”/ }).click();
    await popup.getByRole('button', { name: /^Rent number/ }).click();
    const rental = await firstRental(sandbox);
    await until(async () => (await appState(page)).phone === rental.number, { what: 'the number in the page' });
    await firefox.closePopup();
    await page.getByRole('button', { name: 'Send code' }).click();
    await until(async () => rental.code !== null && (await appState(page)).code === rental.code, { what: 'the code' });
    secrets.push(rental.number, rental.code ?? '');

    // Settings of a site would stay on the disk.
    const notice = await noticeWith(page, 'Code filled in');
    expect(notice.buttons.map(({ name }) => name)).toEqual(['Undo', 'Close']);

    // The next event page still has it, out of memory alone.
    await firefox.stopBackground();
    await expect((await firefox.openPopup(page)).getByText(rental.code ?? '', { exact: true })).toBeVisible();
    await firefox.closePopup();
    const dashboard = await firefox.extensionPage('dashboard.html');
    const stored = (area: 'local' | 'session'): Promise<string> =>
      dashboard.evaluate(async (name) => {
        const { storage } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
        return JSON.stringify(await storage[name].get());
      }, area);
    const [onDisk, inMemory] = [await stored('local'), await stored('session')];
    for (const secret of secrets) expect(onDisk).not.toContain(secret);
    expect(inMemory).toContain(HOST);
    expect(onDisk).toContain('750000');
    expectCharges(sandbox, 1);
  } finally {
    await firefox.close();
  }
  expect(await filesWith(profileDir, secrets)).toEqual([]);
  await rm(profileDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});
