import type { Sandbox, SandboxAuction } from '../sandbox/sandbox.ts';
import { asked, confirm, expectDocumented, openDashboard } from './support/dashboard.ts';
import { expect, test } from './support/fixtures.ts';
import { NO_LATE_CHARGE_MS } from './support/person.ts';
import type { Screen } from './support/session.ts';
import { until } from './support/until.ts';

const LIST = '/api/v1/auctions';

test.use({ sandboxOptions: { balance: '100.00' } });

/** The first auction, at 50 cents for each of 100. */
function auctionOf(sandbox: Sandbox): SandboxAuction {
  const auction = [...sandbox.auctions.values()][0];
  if (!auction) throw new Error('the sandbox has no auction');
  return Object.assign(auction, { currentBid: '0.50', amount: 100 });
}

const card = (dashboard: Screen, { serviceName }: SandboxAuction) =>
  dashboard.getByRole('region', { name: serviceName });

async function bid(dashboard: Screen, auction: SandboxAuction, amount: string, total: string | null): Promise<void> {
  await card(dashboard, auction).getByRole('spinbutton', { name: 'Your bid' }).fill(amount);
  await card(dashboard, auction).getByRole('button', { name: 'Place bid' }).click();
  if (total !== null) await confirm(dashboard, total);
}

test('shows the auctions live, and places a bid, once', async ({ session, sandbox }) => {
  const auction = auctionOf(sandbox);
  const dashboard = await openDashboard(session, sandbox, 'Auctions');
  const region = card(dashboard, auction);
  await expect(region).toContainText('$0.50');
  await expect(region.getByRole('timer')).toHaveText(/\d+:\d\d left$/);
  await region.getByRole('spinbutton', { name: 'Your bid' }).fill('0.6');
  await expect(region).toContainText('Total: $60.00 ($0.60 × 100). Your balance is $100.00.');
  await bid(dashboard, auction, '0.60', '$60.00');
  await expect(dashboard.getByRole('status').filter({ hasText: 'Bid placed' })).toBeVisible();
  await expect(region.getByRole('status')).toHaveText('You’re in the lead');
  const bids = asked(sandbox, 'POST', `${LIST}/${auction.id}/bid`);
  expect(bids).toHaveLength(1);
  expectDocumented(sandbox, bids[0], { bid_amount: 0.6 });
  expectDocumented(sandbox, asked(sandbox, 'GET', LIST)[0], null);
  expect(auction.bids.map(({ amount }) => amount)).toEqual(['0.60']);

  auction.currentBid = '0.75';
  const before = asked(sandbox, 'GET', LIST).length;
  // By itself, every 15 seconds while the page is in sight.
  await until(() => asked(sandbox, 'GET', LIST).length > before, {
    timeout: 20_000,
    what: 'the list to be asked for again',
  });
  await expect(region.getByRole('status')).toHaveText('You were outbid');
  await expect(region).toContainText('$0.75');
});

test('asks for nothing while the page is out of sight, and at once when it is back', async ({ chrome, sandbox }) => {
  const auction = auctionOf(sandbox);
  const dashboard = await openDashboard(chrome, sandbox, 'Auctions');
  await expect(card(dashboard, auction)).toBeVisible();
  const hidden = () => dashboard.evaluate(() => document.visibilityState === 'hidden');
  const other = await chrome.newPage('https://web.whatsapp.com/signup');
  await other.bringToFront();
  await expect.poll(hidden).toBe(true);
  // The page in sight measures the time: one that went on unseen would ask between its rounds.
  const watching = await chrome.newPage(chrome.extensionUrl('dashboard.html#auctions'));
  await watching.bringToFront();
  await expect(card(watching, auction)).toBeVisible();
  const before = asked(sandbox, 'GET', LIST).length;
  await until(() => asked(sandbox, 'GET', LIST).length >= before + 2, {
    timeout: 45_000,
    what: 'two rounds of the page in sight',
  });
  const rounds = asked(sandbox, 'GET', LIST)
    .slice(before)
    .map(({ at }) => at);
  expect(Math.min(...rounds.slice(1).map((at, n) => at - (rounds[n] ?? 0)))).toBeGreaterThan(12_000);
  await watching.close();
  const asides = asked(sandbox, 'GET', LIST).length;
  await dashboard.bringToFront();
  await until(() => asked(sandbox, 'GET', LIST).length > asides, {
    timeout: 5000,
    what: 'the list to be asked for at once',
  });
});

test('tells every refusal in plain words', { tag: '@firefox' }, async ({ session, sandbox }) => {
  const auction = auctionOf(sandbox);
  const dashboard = await openDashboard(session, sandbox, 'Auctions');
  const alert = dashboard.getByRole('alert');
  const sent = () => asked(sandbox, 'POST', `${LIST}/${auction.id}/bid`).map(({ status }) => status);
  await bid(dashboard, auction, '0.5', null);
  await expect(alert).toContainText('must be higher than the current bid, $0.50');
  expect(sent()).toEqual([]);

  await card(dashboard, auction).getByRole('spinbutton', { name: 'Your bid' }).fill('0.55');
  auction.currentBid = '0.70';
  await bid(dashboard, auction, '0.55', '$55.00');
  await expect(alert).toContainText('Someone has bid more in the meantime');
  await expect(card(dashboard, auction)).toContainText('$0.70');

  await bid(dashboard, auction, '5', '$500.00');
  await expect(alert).toContainText('Insufficient funds');
  await bid(dashboard, auction, '0.80', null);
  // While the question is open: the page would take an auction away that is over before the bid is typed.
  await dashboard.getByRole('dialog').waitFor();
  auction.endsAt = Date.now() - 1000;
  await confirm(dashboard, '$80.00');
  await expect(alert).toContainText('can’t be found or has ended');
  await expect(card(dashboard, auction)).toHaveCount(0);
  expect(sent()).toEqual([400, 400, 404]);
  expect(auction.bids).toEqual([]);
});

test('bids nothing when the quantity, and with it the total, has changed', async ({ session, sandbox }) => {
  const auction = auctionOf(sandbox);
  const dashboard = await openDashboard(session, sandbox, 'Auctions');
  await expect(card(dashboard, auction)).toBeVisible();
  auction.amount = 150;
  await bid(dashboard, auction, '0.60', null);
  const dialog = dashboard.getByRole('dialog');
  await expect(dialog).toContainText('is $60.00 in total');
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  await expect(dialog).toContainText('is $90.00 in total');
  await expect(dialog).toContainText('The quantity in this auction has changed');
  await dialog.getByRole('button', { name: 'Not now' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(dashboard.getByRole('alert')).toContainText('The quantity in this auction has changed');
  expect(asked(sandbox, 'POST', `${LIST}/${auction.id}/bid`)).toEqual([]);
});

test(
  'never repeats a bid whose answer is lost, and says what the balance says',
  { tag: '@firefox' },
  async ({ session, sandbox }) => {
    test.setTimeout(180_000);
    const auction = auctionOf(sandbox);
    const dashboard = await openDashboard(session, sandbox, 'Auctions');
    const path = `${LIST}/${auction.id}/bid`;
    sandbox.fault({ path }, 'drop-after');
    await bid(dashboard, auction, '0.60', '$60.00');
    const alert = dashboard.getByRole('alert');
    await expect(alert).toContainText(
      `No confirmation arrived for your bid on ${auction.serviceName} × 100. Nothing was charged. Your bid may still count`,
      { timeout: NO_LATE_CHARGE_MS },
    );
    await expect(card(dashboard, auction).getByRole('status')).toContainText('You may be in the lead');
    await session.stopBackground();
    await dashboard.reload();
    expect(await dashboard.evaluate(() => location.hash)).toBe('#auctions');
    await alert.getByRole('button', { name: 'Dismiss' }).click();
    await expect(alert).toHaveCount(0);
    expect(asked(sandbox, 'POST', path)).toHaveLength(1);
    expect(auction.bids).toHaveLength(1);
  },
);

test('says that a list can’t be had, and shows an empty one', async ({ session, sandbox }) => {
  sandbox.auctions.clear();
  const lift = sandbox.fault({ path: LIST }, { status: 503 }, 50);
  const dashboard = await openDashboard(session, sandbox, 'Auctions');
  await expect(dashboard.getByRole('alert')).toContainText('isn’t available right now');
  lift();
  await dashboard.getByRole('button', { name: 'Try again' }).click();
  await expect(dashboard.getByText('No auctions')).toBeVisible();
});

test('moves between the tabs with the arrows, and back from the address', async ({ session, sandbox }) => {
  const dashboard = await openDashboard(session, sandbox, 'Rentals');
  const tab = (name: string) => dashboard.getByRole('tab', { name, exact: true });
  for (const [key, name, hash] of [
    ['ArrowRight', 'Long rentals', '#long-rentals'],
    ['ArrowRight', 'Auctions', '#auctions'],
    ['ArrowRight', 'Rentals', '#rentals'],
    ['End', 'Auctions', '#auctions'],
    ['ArrowLeft', 'Long rentals', '#long-rentals'],
  ] as const) {
    await dashboard.keyboard.press(key);
    await expect(tab(name)).toBeFocused();
    await expect(tab(name)).toHaveAttribute('aria-selected', 'true');
    await expect(dashboard.getByRole('tabpanel', { name, exact: true })).toBeVisible();
    await expect.poll(() => dashboard.evaluate(() => location.hash)).toBe(hash);
  }
  await dashboard.reload();
  await expect(tab('Long rentals')).toHaveAttribute('aria-selected', 'true');
});
