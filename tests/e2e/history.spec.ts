import { expect, test } from './support/fixtures.ts';
import { manyRentals, pastRental, storeRentals } from './support/past-rentals.ts';
import { firstRental, installedOptions, settle } from './support/person.ts';
import { readStored } from './support/profile-storage.ts';
import { savedBy } from './support/saved-file.ts';
import type { Control, Screen, Session } from './support/session.ts';

const rows = (page: Screen): Control => page.getByRole('group', { name: 'Rentals table' }).locator('tbody tr');
const found = (page: Screen): Control => page.getByRole('tabpanel').getByRole('status').first();
const deleteButtons = (page: Screen): Control => page.getByRole('button', { name: /^Delete [A-Z]\w+, / });
const dialog = (page: Screen): Control => page.getByRole('dialog');
const stored = async (page: Screen): Promise<string> => JSON.stringify(await readStored(page, 'rentals'));

/** Relative luminance of `rgb(…)`, from 0 to 1, as WCAG 2 has it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

async function dashboard(session: Session): Promise<Screen> {
  await installedOptions(session);
  return session.extensionPage('dashboard.html');
}

test('finds, adds up and exports what was rented, without codes', { tag: '@firefox' }, async ({ session, sandbox }) => {
  const site = await settle(session, sandbox, 'https://web.whatsapp.com/signup');
  const popup = await session.openPopup(site);
  await popup.getByRole('button', { name: /^Rent number/ }).click();
  const rental = await firstRental(sandbox);
  sandbox.deliverSms(rental.id, '918273');
  await expect(popup.getByText('918273')).toBeVisible();

  const page = await session.extensionPage('dashboard.html');
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText('Code received');
  await expect(found(page)).toHaveText('1 rental, 1 active');
  await expect(page.getByText('918273')).toHaveCount(0);
  await expect(deleteButtons(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Delete all' })).toHaveAttribute('aria-disabled', 'true');
  const file = await savedBy(session, () => page.getByRole('button', { name: 'Export CSV' }).click());
  expect(file.name).toMatch(/^getatext-rentals-\d{4}-\d\d-\d\d\.csv$/);
  expect(file.text).toMatch(
    /^Service,Site,Number,[^\r]*\r\nWhatsApp,web\.whatsapp\.com,\d{10},live,0\.55,,0\.55,[\d :-]+,,\r\n$/,
  );
  expect(file.text).toContain(rental.number);
  expect(file.text).not.toContain('918273');
  expect(file.text).not.toContain(sandbox.key);
});

test('filters by word, number, service, site, state and day, and exports what was found', async ({ session }) => {
  const page = await dashboard(session);
  await expect(page.getByText('No rentals yet')).toBeVisible();
  const telegram = {
    service: { apiName: 'telegram', name: 'Telegram', ttlMinutes: 5, multipleSms: false },
    site: { tabId: null, host: 'web.telegram.org', domain: 'telegram.org' },
  };
  await storeRentals(
    page,
    [],
    [
      pastRental('a', 1, { number: '3125550199' }),
      pastRental('b', 2, { ...telegram, state: 'cancelled', refunded: 550_000, codeAt: null }),
      pastRental('c', 24 * 40, { ...telegram, state: 'expired', codeAt: null }),
    ],
  );
  await expect(rows(page)).toHaveCount(3);
  await expect(page.getByText('Spent')).toBeVisible();
  await expect(page.locator('.totals')).toContainText('Spent$1.10Refunded$0.55Codes received1');

  await page.getByRole('searchbox', { name: 'Search' }).fill('(312) 555');
  await expect(rows(page)).toHaveCount(1);
  await expect(found(page)).toHaveText('1 of 3 rentals');
  const file = await savedBy(session, () => page.getByRole('button', { name: 'Export CSV' }).click());
  expect(file.text.split('\r\n')).toHaveLength(3);
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await page.getByRole('combobox', { name: 'Service' }).selectOption('Telegram');
  await expect(rows(page)).toHaveCount(2);
  await page.getByRole('combobox', { name: 'Status' }).selectOption('Refunded');
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole('combobox', { name: 'Site' }).selectOption('whatsapp.com');
  await expect(page.getByText('Nothing found')).toBeVisible();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  const tomorrow = new Date(Date.now() - 24 * 20 * 3_600_000).toISOString().slice(0, 10);
  await page.getByLabel('To', { exact: true }).fill(tomorrow);
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText('Expired');
  await page.getByLabel('From', { exact: true }).fill(tomorrow);
  await expect(page.getByText('Nothing found')).toBeVisible();
});

test('deletes one with the keyboard and takes it back, also after the worker’s death', async ({ session }) => {
  const page = await dashboard(session);
  await storeRentals(page, [], [pastRental('a', 1, { code: '918273' }), pastRental('b', 2, { number: '3125550199' })]);
  const before = await stored(page);
  await deleteButtons(page).first().focus();
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveCount(1);
  await expect(page.getByText('1 rental deleted.')).toBeVisible();
  expect(await stored(page)).not.toContain('918273');
  await session.stopBackground();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveCount(2);
  await expect(page.getByText('1 rental restored.')).toBeVisible();
  expect(await stored(page)).toBe(before);

  await deleteButtons(page).last().click();
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const { chrome: api } = globalThis as unknown as {
          chrome: { storage: { session: { get(key: string): Promise<Record<string, { data: unknown }>> } } };
        };
        return (await api.storage.session.get('deleted-rentals'))['deleted-rentals']?.data;
      }),
    )
    .toBeNull();
});

test('deletes all but what lives and what a balance is still compared with, after a question', async ({ session }) => {
  const page = await dashboard(session);
  const lost = pastRental('lost', 0.5, {
    state: 'unknown',
    number: null,
    price: null,
    providerId: null,
    rentedAt: null,
    codeAt: null,
    outcome: { balanceAfter: null, charged: null, checkedAt: null },
  });
  await storeRentals(
    page,
    [],
    [lost, pastRental('since', 0.1), ...Array.from({ length: 3 }, (_, index) => pastRental(`old-${index}`, 5 + index))],
  );
  await expect(rows(page)).toHaveCount(5);
  await expect(rows(page).filter({ hasText: 'Still needed to find out what an unconfirmed rental cost' })).toHaveCount(
    1,
  );
  await page.getByRole('button', { name: 'Delete all' }).click();
  await expect(dialog(page)).toContainText('Delete 3 rentals?');
  await expect(dialog(page)).toContainText('2 rentals will stay');
  await page.keyboard.press('Escape');
  await expect(rows(page)).toHaveCount(5);
  await page.getByRole('button', { name: 'Delete all' }).click();
  await dialog(page).getByRole('button', { name: 'Confirm' }).click();
  await expect(rows(page)).toHaveCount(2);

  await rows(page)
    .filter({ hasText: 'Unknown' })
    .getByRole('button', { name: /^Delete / })
    .click();
  await expect(dialog(page)).toContainText('you won’t be told whether you were charged');
  await dialog(page).getByRole('button', { name: 'Not now' }).click();
  await expect(rows(page)).toHaveCount(2);
  await rows(page)
    .filter({ hasText: 'Unknown' })
    .getByRole('button', { name: /^Delete / })
    .click();
  await dialog(page).getByRole('button', { name: 'Confirm' }).click();
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rows(page)).toHaveCount(2);
});

test('shows a thousand rentals page by page, their spending as a plot and as a table, and where a number was used', async ({
  session,
}) => {
  const page = await dashboard(session);
  await storeRentals(page, [], manyRentals(1000));
  await expect(rows(page)).toHaveCount(50);
  await expect(found(page)).toHaveText('1,000 rentals');
  await page.getByRole('button', { name: 'Next page' }).click();
  await expect(page.getByText('51–100 of 1,000')).toBeVisible();
  const took = await page.getByRole('searchbox', { name: 'Search' }).evaluate(async (element) => {
    const input = element as HTMLInputElement;
    const start = performance.now();
    input.value = 'telegram';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return performance.now() - start;
  });
  await expect(found(page)).toHaveText(/^\d+ of 1,000 rentals$/);
  expect(took, 'milliseconds from a key to the next picture').toBeLessThan(1000);
  await expect(rows(page).first()).toContainText('Telegram');
  await page.getByRole('button', { name: 'Clear filters' }).click();

  await expect(page.getByRole('img', { name: /^Bar chart of spending/ })).toBeVisible();
  const table = page.getByRole('table', { name: 'Spending by week and service' });
  await expect(table.getByRole('columnheader')).toHaveText(['Week of', /./, /./, /./, /./, /./, 'Other', 'Total']);
  await page.getByRole('button', { name: 'Show as a table' }).click();
  await expect(page.getByRole('img', { name: /^Bar chart of spending/ })).toBeHidden();

  await page.getByRole('radio', { name: 'Numbers' }).check();
  const numbers = page.getByRole('group', { name: 'Numbers table' }).locator('tbody tr');
  await expect(numbers).toHaveCount(50);
  await expect(numbers.first()).toContainText('whatsapp.com');
  await numbers.first().getByRole('button').click();
  await expect(rows(page)).toHaveCount(3);
});

for (const colors of ['light', 'dark'] as const) {
  test.describe(`in ${colors} colours`, () => {
    test.use({ colors });
    test('has a plot whose bars and words stand out', async ({ chrome }) => {
      const page = await dashboard(chrome);
      await storeRentals(page, [], manyRentals(60));
      const plot = page.getByRole('img', { name: /^Bar chart of spending/ });
      await expect(plot).toBeVisible();
      const { surface, words, bars } = await plot.evaluate((svg) => {
        const around = svg.closest('section') ?? document.body;
        const probe = around.appendChild(document.createElement('span'));
        const colourOf = (value: string): string => {
          probe.style.color = value;
          return getComputedStyle(probe).color;
        };
        const seen = {
          surface: getComputedStyle(around).backgroundColor,
          words: getComputedStyle(svg.querySelector('text') ?? svg).fill,
          bars: [0, 1, 2, 3, 4, 5].map((series) => colourOf(`var(--series-${series})`)),
        };
        probe.remove();
        return seen;
      });
      expect(luminance(surface) < 0.2).toBe(colors === 'dark');
      expect(contrast(words, surface)).toBeGreaterThanOrEqual(4.5);
      expect(new Set(bars).size).toBe(6);
      for (const bar of bars) expect(contrast(bar, surface), bar).toBeGreaterThanOrEqual(3);
    });
  });
}
