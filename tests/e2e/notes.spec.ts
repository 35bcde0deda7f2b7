import type { Sandbox } from '../sandbox/sandbox.ts';
import { openDashboard } from './support/dashboard.ts';
import { expect, test } from './support/fixtures.ts';
import { pastRental, storeRentals } from './support/past-rentals.ts';
import { readStored, writeStored } from './support/profile-storage.ts';
import { savedBy } from './support/saved-file.ts';
import type { Control, Screen } from './support/session.ts';

test.use({ sandboxOptions: { balance: '200.00', enforceRateLimits: false } });

const rows = (page: Screen): Control => page.getByRole('group', { name: 'Rentals table' }).locator('tbody tr');
const field = (page: Screen): Control => page.getByRole('textbox', { name: /^Note: / });

/** Writes into the open field, and presses a key there. */
async function write(page: Screen, text: string, key: string): Promise<void> {
  await field(page).fill(text);
  await field(page).press(key);
  await expect(field(page)).toHaveCount(0);
}

/** Everything that the extension keeps: on the disk, and in memory. */
const kept = (page: Screen): Promise<string> =>
  page.evaluate(async () => {
    const { storage } = (globalThis as unknown as { chrome: { storage: Record<string, { get(): Promise<unknown> }> } })
      .chrome;
    return JSON.stringify([await storage['local']?.get(), await storage['session']?.get()]);
  });

test(
  'keeps a line about a rental: written by keyboard, found, in the CSV, and taken away with a way back',
  { tag: '@firefox' },
  async ({ session, sandbox }) => {
    const page = await openDashboard(session, sandbox, 'Rentals');
    await storeRentals(page, [], [pastRental('a', 1), pastRental('b', 2, { number: '3125550199' })]);
    await expect(rows(page)).toHaveCount(2);
    const add = page.getByRole('button', { name: /^Add a note: WhatsApp, / });
    await add.first().focus();
    await page.keyboard.press('Enter');
    await expect(field(page)).toBeFocused();
    await write(page, '  For my   nephew ', 'Enter');
    await expect(rows(page).first()).toContainText('For my nephew');
    const edit = page.getByRole('button', { name: /^Edit note: WhatsApp, / });
    await expect(edit).toBeFocused();

    await page.keyboard.press('Enter');
    await write(page, 'Something else', 'Escape');
    await expect(rows(page).first()).toContainText('For my nephew');
    await expect(edit).toBeFocused();
    await session.stopBackground();
    await add.click();
    await write(page, '=1+1 for my niece', 'Enter');
    await page.reload();
    await expect(rows(page).nth(1)).toContainText('=1+1 for my niece');

    const search = page.getByRole('searchbox', { name: 'Search' });
    await search.fill('nephew');
    await expect(rows(page)).toHaveCount(1);
    await search.fill('');
    const { text } = await savedBy(session, () => page.getByRole('button', { name: 'Export CSV' }).click());
    expect(text.split('\r\n')[0]).toMatch(/,Note$/);
    expect(text).toMatch(/,For my nephew\r\n/);
    expect(text).toMatch(/,'=1\+1 for my niece\r\n/);

    await edit.last().click();
    await write(page, '', 'Enter');
    await expect(page.getByText('Note removed.')).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(rows(page).nth(1)).toContainText('=1+1 for my niece');
    expect(JSON.stringify(sandbox.requests)).not.toMatch(/nephew|niece/);
  },
);

test('has notes in no settings file, diagnostics or request, and lets them go with their rentals', async ({
  session,
  sandbox,
}) => {
  const page = await openDashboard(session, sandbox, 'Rentals');
  await storeRentals(
    page,
    [],
    [pastRental('a', 1, { note: 'For my nephew' }), pastRental('b', 2, { note: 'For my niece' })],
  );
  await expect(rows(page).first()).toContainText('For my nephew');
  const options = await session.extensionPage('options.html');
  await options.bringToFront();
  const settings = await savedBy(session, () => options.getByRole('button', { name: 'Export settings' }).click());
  await options.getByRole('button', { name: 'Show diagnostics' }).click();
  const diagnostics = await options.locator('pre[aria-label="Diagnostics"]').textContent();
  expect(diagnostics).toContain('2 completed');
  for (const out of [settings.text, diagnostics, JSON.stringify(sandbox.requests)]) {
    expect(out).not.toMatch(/nephew|niece/);
  }

  await page.bringToFront();
  const remove = page.getByRole('button', { name: /^Delete WhatsApp, / });
  await remove.first().click();
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rows(page).first()).toContainText('For my nephew');
  await remove.first().click();
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Close' }).click();
  await expect.poll(() => kept(page)).not.toContain('nephew');
  expect(await kept(page)).toContain('niece');

  await options.bringToFront();
  await options.getByRole('button', { name: 'Delete everything' }).click();
  await expect(options.getByRole('dialog')).toContainText('your notes');
  await options.getByRole('dialog').getByRole('button', { name: 'Confirm' }).click();
  await expect(options.getByText('Everything was deleted.')).toBeVisible();
  expect(await kept(options)).not.toContain('niece');
});

/** Rents by the week as the provider's own site would. */
async function rentElsewhere(sandbox: Sandbox): Promise<void> {
  await fetch(`${sandbox.apiUrl}/api/v1/long-rentals`, {
    method: 'POST',
    headers: { Auth: sandbox.key, 'Content-Type': 'application/json' },
    body: JSON.stringify({ rental_time: '1w', auto_renew: false }),
  });
}

test(
  'keeps a line about a long rental, finds it, and lets it go a day after the number',
  { tag: '@firefox' },
  async ({ session, sandbox }) => {
    for (let count = 0; count < 3; count += 1) await rentElsewhere(sandbox);
    const page = await openDashboard(session, sandbox, 'Long rentals');
    const cards = page.locator('section.long');
    await expect(cards).toHaveCount(3);
    const search = page.getByRole('searchbox', { name: 'Search' });
    await expect(search).toHaveCount(0);
    await rentElsewhere(sandbox);
    await page.getByRole('button', { name: 'Refresh' }).click();
    await expect(cards).toHaveCount(4);
    await page
      .getByRole('button', { name: /^Add a note: / })
      .nth(1)
      .click();
    await write(page, 'For the shop', 'Enter');
    await expect(cards.nth(1)).toContainText('For the shop');
    await session.stopBackground();
    await page.reload();
    await search.fill('shop');
    await expect(cards).toHaveCount(1);
    await expect(cards).toContainText('For the shop');
    await search.fill('nothing of the kind');
    await expect(page.getByText('Nothing found')).toBeVisible();
    await search.fill('shop');

    await cards.getByRole('button', { name: 'Cancel rental' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Confirm' }).click();
    await expect(page.getByText('Nothing found')).toBeVisible();
    await search.fill('');
    await expect(cards).toHaveCount(3);
    type Notes = { version: number; data: { goneAt: number | null }[] };
    await expect
      .poll(async () => ((await readStored(page, 'long-rental-notes')) as Notes).data[0]?.goneAt ?? 0)
      .toBeGreaterThan(0);
    const { version, data } = (await readStored(page, 'long-rental-notes')) as Notes;
    for (const one of data) one.goneAt = (one.goneAt ?? 0) - 86_400_000;
    await writeStored(page, 'long-rental-notes', { version, data });
    await page.getByRole('button', { name: 'Refresh' }).click();
    await expect.poll(() => kept(page)).not.toContain('shop');
    expect(JSON.stringify(sandbox.requests)).not.toContain('the shop');
  },
);
