import type { Rental } from '../../lib/rentals/model/rental.ts';
import { NO_FILTERS } from '../../lib/settings/filters.ts';
import { expect, test } from './support/fixtures.ts';
import { pastRental, storeRentals } from './support/past-rentals.ts';
import { expectCharges, firstRental, settle } from './support/person.ts';
import { readStored } from './support/profile-storage.ts';
import type { Screen } from './support/session.ts';

const SIGN_UP = 'https://web.whatsapp.com/signup';
const UNKNOWN = 'https://join.some-unknown-shop.example/signup';

const service = (popup: Screen) => popup.getByRole('combobox', { name: 'Service' });
const rows = (popup: Screen) => popup.getByRole('option');

/** A number that got its code so many seconds after it was rented, or none, and was over `age` hours ago. */
function number(name: string, age: number, seconds: number | null, changes: Partial<Rental> = {}): Rental {
  const past = pastRental(`${name}-${age}`, age);
  const apiName = name.toLowerCase();
  return {
    ...past,
    service: { ...past.service, apiName, name },
    site: { tabId: null, host: `${apiName}.com`, domain: `${apiName}.com` },
    state: seconds === null ? 'expired' : 'completed',
    codeAt: seconds === null ? null : (past.rentedAt ?? 0) + seconds * 1000,
    ...changes,
  };
}

const WHATSAPP = [2, 3, 4, 5, 6].map((age) => number('WhatsApp', age, age === 2 ? null : 12));
const RECORD = '4 of your last 5 numbers got a code, in 12 sec · last code 3 hours ago';

test(
  'tells under the price and in the list how numbers did, sorts by it with the keyboard, and forgets it with the history',
  { tag: '@firefox' },
  async ({ session, sandbox }) => {
    const page = await settle(session, sandbox, UNKNOWN);
    const options = await session.extensionPage('options.html');
    const others = [
      ...[7, 8, 9].map((age) => number('Turo', age, 20)),
      ...[10, 11].map((age) => number('Telegram', age, null)),
    ];
    await storeRentals(options, [], [...WHATSAPP, ...others]);

    let popup = await session.openPopup(page);
    await session.enterPopup();
    await expect(service(popup)).toBeFocused();
    await session.display.key('Down');
    await expect(rows(popup).first()).toBeVisible();
    await session.display.key('Tab');
    await expect(popup.locator('input[type=radio]:focus')).toBeChecked();
    await session.display.key('Left');
    await expect(popup.getByRole('radio', { name: 'Works best' })).toBeChecked();
    await expect(rows(popup).nth(0)).toHaveAccessibleName(/^Turo .*3 of your last 3 numbers got a code, in 20 sec/);
    await expect(rows(popup).nth(1)).toHaveAccessibleName(new RegExp(`^WhatsApp .*${RECORD}`));
    // Nobody knows how the others are; what never worked stands after them.
    await expect(rows(popup).nth(2)).not.toHaveAccessibleName(/numbers/);
    await session.closePopup();

    popup = await session.openPopup(page);
    await service(popup).click();
    await expect(rows(popup).nth(0)).toHaveAccessibleName(/^Turo /);
    await expect(popup.getByRole('radio', { name: 'Works best' })).toBeChecked();
    await service(popup).fill('tele');
    await expect(popup.getByRole('option', { name: /^Telegram/ })).toHaveAccessibleName(
      /None of your last 2 numbers got a code/,
    );
    await service(popup).fill('whatsapp');
    await popup.getByRole('option', { name: /^WhatsApp/ }).click();
    await expect(popup.getByText(RECORD)).toBeVisible();
    const price = await popup.locator('.price').boundingBox();
    const record = await popup.getByText(RECORD).boundingBox();
    const button = await popup.getByRole('button', { name: /^Rent number/ }).boundingBox();
    expect(record?.y).toBeGreaterThan(price?.y ?? Infinity);
    expect(record?.y).toBeLessThan(button?.y ?? 0);
    await session.closePopup();

    const dashboard = await session.extensionPage('dashboard.html');
    await dashboard.bringToFront();
    await dashboard.getByRole('button', { name: 'Delete all' }).click();
    await dashboard.getByRole('dialog').getByRole('button', { name: 'Confirm' }).click();
    await expect(dashboard.getByText('No rentals yet')).toBeVisible();
    await page.bringToFront();
    popup = await session.openPopup(page);
    await expect(popup.getByRole('heading', { level: 1, name: 'WhatsApp' })).toBeVisible();
    await service(popup).fill('whatsapp');
    await expect(popup.getByRole('option', { name: /^WhatsApp/ })).toBeVisible();
    await expect(popup.getByText(/got a code|last code/)).toHaveCount(0);
    expect(await readStored(options, 'rentals')).toMatchObject({ data: { live: [], history: [] } });
    expectCharges(sandbox, 0);
  },
);

test('adds the carrier and the area code that are chosen once three numbers tell of them', async ({
  session,
  sandbox,
}) => {
  const page = await settle(session, sandbox, SIGN_UP);
  const verizon = { ...NO_FILTERS, carrier: 'verizon' as const };
  const history = [2, 3, 4, 5, 6].map((age) =>
    number('WhatsApp', age, age === 2 ? null : 12, {
      filters: age < 5 ? verizon : null,
      number: `${age < 4 ? '646' : '212'}555010${age}`,
    }),
  );
  await storeRentals(await session.extensionPage('options.html'), [], history);
  const popup = await session.openPopup(page);
  await expect(popup.getByText(RECORD)).toBeVisible();
  await expect(popup.getByText(/Verizon|Area code \d/)).toHaveCount(0);
  await popup.getByRole('button', { name: 'Filters' }).click();
  await popup.getByRole('combobox', { name: 'Carrier' }).selectOption('Verizon');
  await expect(
    popup.getByText(/^Verizon: 2 of your last 3 numbers got a code, in 12 sec · last code 3 hours ago$/),
  ).toBeVisible();
  await popup.getByRole('textbox', { name: 'Area codes' }).fill('646, 212');
  await expect(
    popup.getByText(/^Area code 212: 3 of your last 3 numbers got a code, in 12 sec · last code 4 hours ago$/),
  ).toBeVisible();
  await expect(popup.getByText(/^Area code 646/)).toHaveCount(0);
});

test(
  'tells while a number waits how long codes usually take, and past nearly all of them suggests another number',
  { tag: '@firefox' },
  async ({ session, sandbox }) => {
    const page = await settle(session, sandbox, SIGN_UP);
    const history = [7, 8, 9, 10, 10].map((seconds, index) => number('WhatsApp', 2 + index, seconds));
    await storeRentals(await session.extensionPage('options.html'), [], history);
    const popup = await session.openPopup(page);
    await popup.getByRole('button', { name: /^Rent number/ }).click();
    const rental = await firstRental(sandbox);
    const region = popup.getByRole('region', { name: 'WhatsApp' });
    const slow = region.getByText('This one takes longer than most. Try another number?');
    await expect(region.getByText('Codes for WhatsApp usually take 9 sec.')).toBeVisible();
    await expect(slow).toHaveCount(0);
    await expect(slow).toBeVisible({ timeout: 30_000 });
    await region.getByRole('button', { name: 'Try another number' }).click();
    await popup.getByRole('dialog').getByRole('button', { name: 'Not now' }).click();
    await expect(slow).toBeVisible();

    sandbox.deliverSms(rental.id, '918273');
    await expect(region.getByText('918273')).toBeVisible();
    await expect(region.getByText(/usually take|longer than most/)).toHaveCount(0);
    expectCharges(sandbox, 1);
  },
);
