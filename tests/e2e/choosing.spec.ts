import { RENT_BESIDE_NUMBER } from './support/context-menu.ts';
import { expect, test } from './support/fixtures.ts';
import { expectCharges, firstRental, rentRequests, settle } from './support/person.ts';
import type { Control, Screen, Session } from './support/session.ts';
import { until } from './support/until.ts';

const KNOWN = 'https://web.whatsapp.com/signup';
const UNKNOWN = 'https://join.some-unknown-shop.example/signup';
const GUESSED = 'https://www.zorblo.com/signup';
const ZORBLO = { apiName: 'zorblo', name: 'Zorblo', price: '0.65', ttl: 10, stock: 12, multipleSms: false };

const rent = (popup: Screen) => popup.getByRole('button', { name: /^Rent number/ });
/** Unfolds what rents while a number is in use. */
const another = (popup: Screen) => popup.getByRole('button', { name: 'Rent another number' });
const service = (popup: Screen) => popup.getByRole('combobox', { name: 'Service' });
const heading = (popup: Screen, name: string) => popup.getByRole('heading', { level: 1, name });

/** The popup has the keyboard, and in it the control. Playwright takes a popup for a page behind others. */
const expectFocus = (control: Control) =>
  expect.poll(() => control.evaluate((element) => element === document.activeElement)).toBe(true);

/** Moves the moment of the last prices into the past, as if the browser had been closed meanwhile. */
async function agePrices(session: Session, ms: number): Promise<void> {
  await session.inBackground(async (ms) => {
    interface Area {
      get(key: string): Promise<Record<string, unknown>>;
      set(values: Record<string, unknown>): Promise<void>;
    }
    const { local } = (globalThis as unknown as { chrome: { storage: { local: Area } } }).chrome.storage;
    const stored = JSON.stringify(await local.get('catalogue'));
    await local.set(
      JSON.parse(stored.replace(/"fetchedAt":(\d+)/, (_, at: string) => `"fetchedAt":${Number(at) - ms}`)) as Record<
        string,
        unknown
      >,
    );
  }, ms);
  await session.stopBackground();
}

test(
  'asks about a guess, remembers the yes, and rents for it from the context menu until it is forgotten',
  { tag: '@firefox' },
  async ({ session, sandbox }) => {
    sandbox.services.set('zorblo', { ...ZORBLO });
    const page = await settle(session, sandbox, GUESSED);

    await session.contextMenu(page, '#phone');
    await session.shown('popup.html');
    expect(rentRequests(sandbox)).toHaveLength(0);
    await session.closePopup();

    let popup = await session.openPopup(page);
    await expect(heading(popup, 'Zorblo')).toBeVisible();
    await expect(popup.getByText('Looks like Zorblo. Is that right?')).toBeVisible();
    await rent(popup).click();
    await expect(popup.getByRole('dialog')).toContainText('www.zorblo.com looks like Zorblo, but that’s a guess.');
    expect(rentRequests(sandbox)).toHaveLength(0);
    await popup.getByRole('dialog').getByRole('button', { name: 'Confirm' }).click();
    await firstRental(sandbox);
    await expect(popup.getByText('Looks like Zorblo')).toHaveCount(0);
    expectCharges(sandbox, 1);
    await session.closePopup();

    await page.goto('https://zorblo.com/signup');
    await session.contextMenu(page, '#phone', RENT_BESIDE_NUMBER);
    await until(() => sandbox.rentals.size === 2, { what: 'a rental from the menu' });
    expectCharges(sandbox, 2);

    const options = await session.extensionPage('options.html');
    await options.bringToFront();
    const row = options.getByRole('listitem').filter({ hasText: 'zorblo.com' });
    await expect(row).toContainText('Zorblo');
    await options.getByRole('button', { name: 'Forget zorblo.com' }).click();
    await options.getByRole('button', { name: 'Undo for zorblo.com' }).click();
    await options.getByRole('button', { name: 'Forget zorblo.com' }).click();
    await expect(options.getByText('Your choice for zorblo.com was forgotten')).toBeAttached();
    await options.close();

    popup = await session.openPopup(page);
    await another(popup).click();
    await expect(popup.getByText('Looks like Zorblo. Is that right?')).toBeVisible();
    expectCharges(sandbox, 2);
  },
);

// In Firefox the keyboard is in the popup only after one Tab more.
test('finds a service by the keyboard alone, with a typing error, and remembers it for the site', async ({
  chrome,
  sandbox,
}) => {
  const page = await settle(chrome, sandbox, UNKNOWN);
  const popup = await chrome.openPopup(page);
  await expect(heading(popup, 'Choose a service')).toBeVisible();
  await expectFocus(service(popup));
  await chrome.display.type('telegarm');
  const option = popup.getByRole('option', { name: /^Telegram/ });
  await expect(option).toBeVisible();
  await expect(service(popup)).toHaveAttribute('aria-activedescendant', (await option.getAttribute('id')) ?? '');
  await expect(popup.getByRole('status').filter({ hasText: '1 service' })).toBeVisible();
  await chrome.display.key('Return');
  await expect(heading(popup, 'Telegram')).toBeVisible();
  await chrome.display.key('Tab');
  await expectFocus(rent(popup));
  await chrome.display.key('Return');
  expect((await firstRental(sandbox)).service).toBe('telegram');
  await expect(popup.getByRole('region', { name: 'Telegram' }).getByText(/^\(\d{3}\) \d{3}-\d{4}$/)).toBeVisible();
  await chrome.closePopup();

  const again = await chrome.openPopup(page);
  await expect(heading(again, 'Telegram')).toBeVisible();
  await another(again).click();
  await expect(heading(again, 'Telegram')).toBeVisible();
  await expect(rent(again)).toBeVisible();
  await expect(again.getByText('Looks like')).toHaveCount(0);
});

test('lists a favourite first, also after a restart, and what was rented lately after it', async ({
  chrome,
  sandbox,
}) => {
  let page = await settle(chrome, sandbox, KNOWN);
  let popup = await chrome.openPopup(page);
  await rent(popup).click();
  await firstRental(sandbox);
  await another(popup).click();
  await service(popup).fill('turo');
  await popup.getByRole('option', { name: /^Turo/ }).click();
  await popup.getByRole('button', { name: 'Favorite' }).click();
  await expect(popup.getByRole('button', { name: 'Favorite', pressed: true })).toBeVisible();
  await chrome.closePopup();

  await chrome.restart();
  page = await chrome.newPage(UNKNOWN);
  popup = await chrome.openPopup(page);
  await service(popup).click();
  const options = popup.getByRole('option');
  await expect(options.nth(0)).toHaveAccessibleName(/^Turo .*favorite/);
  await expect(options.nth(1)).toHaveAccessibleName(/^WhatsApp .*used recently/);
  await popup.getByRole('radio', { name: 'Price' }).click();
  await expect(options.nth(2)).toHaveAccessibleName(/^OurTime \$0\.10/);
  await expect(popup.getByRole('option', { name: /^Craigslist .*Out of stock/ })).toHaveCount(0);
  await service(popup).fill('craigs');
  await expect(popup.getByRole('option', { name: /^Craigslist .*Out of stock/ })).toBeVisible();
  // It can't be rented, but waited for.
  await chrome.display.key('Return');
  await expect(heading(popup, 'Craigslist')).toBeVisible();
  await expect(rent(popup)).toBeDisabled();
});

test('draws a few of 2,000 services, and reaches the last of them', async ({ session, sandbox }) => {
  for (let i = 0; i < 1930; i += 1) {
    const name =
      i % 7 === 0 ? `Brand ${i} / its longer second name / and the name of the group that it belongs to` : `Brand ${i}`;
    sandbox.services.set(`brand_${i}`, { ...ZORBLO, apiName: `brand_${i}`, name, stock: 1 + (i % 90) });
  }
  const page = await settle(session, sandbox, UNKNOWN);
  const popup = await session.openPopup(page);
  await service(popup).click();
  const options = popup.getByRole('option');
  await expect(options.first()).toHaveAttribute('aria-posinset', '1');
  await session.display.key('End');
  const last = popup.getByRole('option', { name: /^Not listed/ });
  await expect(last).toBeInViewport();
  await expect(last).toHaveAttribute('aria-posinset', (await last.getAttribute('aria-setsize')) ?? '');
  await session.display.key('Home');
  await expect(popup.locator('[role=option][aria-posinset="1"]')).toBeInViewport();
  await popup.getByRole('listbox').evaluate((list) => list.scrollTo(0, list.scrollHeight / 2));
  await expect.poll(() => options.first().getAttribute('aria-posinset').then(Number)).toBeGreaterThan(500);
  expect(await options.count()).toBeLessThan(30);
});

test(
  'asks again when the price has risen, and rents only after a yes to the new one',
  { tag: '@firefox' },
  async ({ session, sandbox }) => {
    const page = await settle(session, sandbox, KNOWN);
    const popup = await session.openPopup(page);
    await expect(popup.getByRole('button', { name: 'Rent number · $0.55' })).toBeEnabled();
    sandbox.setPrice('whatsapp', '0.60');
    await rent(popup).click();
    const dialog = popup.getByRole('dialog');
    await expect(dialog).toContainText('went up from $0.55 to $0.60');
    await expect(dialog).not.toContainText('maximum price');
    await dialog.getByRole('button', { name: 'Not now' }).click();
    await expect(dialog).toHaveCount(0);
    expectCharges(sandbox, 0);

    sandbox.setPrice('whatsapp', '2.60');
    await rent(popup).click();
    await expect(dialog).toContainText('went up from $0.60 to $2.60');
    await expect(dialog).toContainText('more than your maximum price of $2.00');
    expectCharges(sandbox, 0);
    await dialog.getByRole('button', { name: 'Confirm' }).click();
    expect((await firstRental(sandbox)).price).toBe('2.60');
    expectCharges(sandbox, 1);
  },
);

test('means by Confirm the price that was read, whatever the list has become behind the question', async ({
  session,
  sandbox,
}) => {
  sandbox.setPrice('whatsapp', '2.60');
  await settle(session, sandbox, KNOWN);
  // In tabs, since the popup closes where another page comes to the front.
  const asking = await session.extensionPage('popup.html');
  await asking.getByRole('combobox', { name: 'Service' }).fill('whatsapp');
  await asking.getByRole('option', { name: /^WhatsApp / }).click();
  await rent(asking).click();
  const dialog = asking.getByRole('dialog');
  await expect(dialog).toContainText('It costs $2.60');
  sandbox.setPrice('whatsapp', '4.00');
  const other = await session.extensionPage('sidepanel.html');
  await other.bringToFront();
  await other.getByRole('button', { name: 'Refresh prices' }).click();
  await expect(other.getByText('Prices updated', { exact: true })).toHaveCount(1);
  await asking.bringToFront();
  await expect(asking.locator('.price')).toHaveText('$4.00');
  await expect(dialog).toContainText('It costs $2.60');
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  await expect(dialog).toContainText('went up from $2.60 to $4.00');
  expectCharges(sandbox, 0);
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  expect((await firstRental(sandbox)).price).toBe('4.00');
  expectCharges(sandbox, 1);
});

test('opens the popup with the new price when the price has risen under the context menu', async ({
  session,
  sandbox,
}) => {
  const page = await settle(session, sandbox, KNOWN);
  const popup = await session.openPopup(page);
  await expect(rent(popup)).toBeEnabled();
  await session.closePopup();
  sandbox.setPrice('whatsapp', '0.60');
  await session.contextMenu(page, '#phone');
  await session.shown('popup.html');
  await session.closePopup();
  const shown = await session.openPopup(page);
  await expect(shown.getByRole('button', { name: 'Rent number · $0.60' })).toBeEnabled();
  expectCharges(sandbox, 0);
});

test('goes on with old prices when a refresh fails, and tells how old they are', async ({ session, sandbox }) => {
  const page = await settle(session, sandbox, KNOWN);
  let popup = await session.openPopup(page);
  await expect(popup.getByText('Prices updated a moment ago')).toBeVisible();
  await session.closePopup();
  await agePrices(session, 12 * 60_000);
  const lift = sandbox.fault({ path: '/api/v1/prices-info' }, { status: 503 }, 100);
  popup = await session.openPopup(page);
  await expect(popup.getByRole('button', { name: 'Rent number · $0.55' })).toBeEnabled();
  await expect(popup.getByText('Prices updated 12 minutes ago')).toBeVisible();
  await expect(popup.getByRole('alert')).toContainText('isn’t available');
  lift();
  sandbox.setPrice('whatsapp', '0.50');
  await popup.getByRole('button', { name: 'Refresh prices' }).click();
  await expect(popup.getByText('Prices updated a moment ago')).toBeVisible();
  await expect(popup.getByRole('button', { name: 'Rent number · $0.50' })).toBeEnabled();
  await expect(popup.getByRole('alert')).toHaveCount(0);
});

test('picks nothing for a host that looks like another, and offers the service for unlisted sites', async ({
  session,
  sandbox,
}) => {
  const hosts = ['web.whatsapp.com.evil-login.com', 'web-whatsapp.com', 'xn--whtsapp-3fg.com', 'whatsapp.github.io'];
  for (const [index, host] of hosts.entries()) {
    await test.step(host, async () => {
      const url = `https://${host}/signup?next=https://web.whatsapp.com`;
      const page = index === 0 ? await settle(session, sandbox, url) : await session.newPage(url);
      const popup = await session.openPopup(page);
      await expect(heading(popup, 'Choose a service')).toBeVisible();
      await expect(rent(popup)).toBeDisabled();
      await popup.getByRole('button', { name: 'Site not listed? Use “Not listed” · $0.75' }).click();
      await expect(heading(popup, 'Not listed')).toBeVisible();
      await expect(popup.getByRole('button', { name: 'Rent number · $0.75' })).toBeEnabled();
      await session.closePopup();
    });
  }
  expectCharges(sandbox, 0);
});
