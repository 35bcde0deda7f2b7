import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { expect, test } from './support/fixtures.ts';
import { installedOptions, saveKey } from './support/person.ts';
import { readStored } from './support/profile-storage.ts';
import { savedBy } from './support/saved-file.ts';
import type { Screen, Session } from './support/session.ts';

const SECRET = 'wss://ntfy.example/very-secret-topic/ws';

async function choose(session: Session, page: Screen, text: string): Promise<void> {
  const path = test.info().outputPath(`${randomUUID()}.json`);
  await writeFile(path, text);
  await session.giveFile(page.getByRole('button', { name: 'Import settings' }), path);
}
const box = (page: Screen, name: string) => page.getByRole('checkbox', { name });
const file = (parts: unknown, version = 1): string =>
  JSON.stringify({ format: 'getatext-autofill-settings', version, parts });

test(
  'exports settings without secrets, and imports them after showing what would change',
  { tag: '@firefox' },
  async ({ session, sandbox }) => {
    const page = await saveKey(session, sandbox.key);
    await expect(page.getByText('Key saved')).toBeVisible();
    await page.getByRole('textbox', { name: 'Push channel' }).fill(SECRET);
    await page.getByRole('spinbutton', { name: 'Maximum price' }).fill('1.25');
    await box(page, 'Notify me when a code arrives').uncheck();
    await expect
      .poll(() => readStored(page, 'settings'))
      .toMatchObject({ data: { notify: false, maximumPrice: 1_250_000, pushChannel: SECRET } });
    const { name, text } = await savedBy(session, () => page.getByRole('button', { name: 'Export settings' }).click());
    expect(name).toMatch(/^getatext-settings-\d{4}-\d\d-\d\d\.json$/);
    expect(text).not.toContain('secret');
    expect(text).not.toContain(sandbox.key);
    expect(JSON.parse(text)).toMatchObject({
      format: 'getatext-autofill-settings',
      version: 3,
      parts: { settings: { notify: false, maximumPrice: 1_250_000 } },
    });

    await box(page, 'Notify me when a code arrives').check();
    await expect.poll(async () => JSON.stringify(await readStored(page, 'settings'))).toContain('"notify":true');
    await choose(session, page, text);
    const dialog = page.getByRole('dialog', { name: 'Import these settings?' });
    await expect(dialog.getByRole('listitem')).toHaveText(['Notify me when a code arrives: on → off']);
    await dialog.getByRole('button', { name: 'Not now' }).click();
    await expect(box(page, 'Notify me when a code arrives')).toBeChecked();
    await choose(session, page, text);
    await dialog.getByRole('button', { name: 'Confirm' }).click();
    await expect(box(page, 'Notify me when a code arrives')).not.toBeChecked();
    await expect(page.getByText('Settings imported.')).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Push channel' })).toHaveValue(SECRET);
    await session.stopBackground();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText('Import undone.')).toBeVisible();
    await expect(box(page, 'Notify me when a code arrives')).toBeChecked();
  },
);

test('refuses a bad file whole, naming each bad part', async ({ session }) => {
  const page = await installedOptions(session);
  await expect(box(page, 'Fill codes automatically')).toBeChecked();
  const before = await readStored(page, 'settings');
  const alert = page.getByRole('alert');
  await choose(
    session,
    page,
    file({ settings: { fillCodes: false, notify: 'sk_live_0123456789', maximumPrice: -1 }, keys: {} }),
  );
  await expect(alert).toContainText('Nothing was changed');
  await expect(alert.getByRole('listitem')).toHaveText([
    'parts.settings.notify: expected true or false, found text.',
    'parts.settings.maximumPrice: expected at least 0, found a negative number.',
    'parts.keys: an unknown field.',
  ]);
  await choose(session, page, file({}, 99));
  await expect(alert).toContainText('update the extension to read this file');
  await choose(session, page, 'PK\u0003\u0004');
  await expect(alert).toContainText('Expected a settings file (JSON), found something else.');
  await choose(session, page, 'x'.repeat(1_000_001));
  await expect(alert).toContainText('up to 1 MB');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(box(page, 'Fill codes automatically')).toBeChecked();
  expect(await readStored(page, 'settings')).toEqual(before);
  await choose(session, page, file({ settings: { fillCodes: true } }));
  await expect(page.getByText('This file matches your current settings')).toBeVisible();
  await expect(alert).toHaveCount(0);
});

test('takes choices for sites and linked sites in, shows them at once, and takes them back', async ({ session }) => {
  const page = await installedOptions(session);
  await choose(
    session,
    page,
    file({
      siteChoices: { 'shop.example': 'whatsapp' },
      services: { favourites: ['uber'] },
      linkedSites: [{ site: 'a.com', domain: 'b.com' }],
    }),
  );
  const dialog = page.getByRole('dialog', { name: 'Import these settings?' });
  await expect(dialog.getByRole('listitem')).toHaveText([
    'Service for shop.example: whatsapp',
    'Favorite uber: added',
    'Codes for a.com: can also be filled in on b.com',
  ]);
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  await expect(page.getByRole('button', { name: 'Revoke access for b.com' })).toBeVisible();
  await expect(page.getByText('shop.example', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: 'Revoke access for b.com' })).toHaveCount(0);
  await expect(page.getByText('shop.example', { exact: true })).toHaveCount(0);
  // A change made since must not be lost.
  await choose(session, page, file({ settings: { fillCodes: false } }));
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  await expect(box(page, 'Fill codes automatically')).not.toBeChecked();
  await box(page, 'Submit after filling').check();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('it couldn’t be undone')).toBeVisible();
  await expect(box(page, 'Submit after filling')).toBeChecked();
});
