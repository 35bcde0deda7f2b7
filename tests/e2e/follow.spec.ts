import type { Sandbox } from '../sandbox/sandbox.ts';
import { asked, openDashboard } from './support/dashboard.ts';
import { expect, test } from './support/fixtures.ts';
import { appState, expectCharges, expectCodeFilled, firstRental, rentRequests, settle } from './support/person.ts';
import { chooseHandler } from './support/handler.ts';
import type { Control, Screen } from './support/session.ts';

const SIGN_UP = 'https://web.whatsapp.com/signup';
const STATUS = '/api/v1/rental-status';

const field = (page: Screen): Control => page.getByRole('textbox', { name: 'Rental ID' });
const said = (page: Screen): Control => page.locator('.follow').getByRole('status').first();

async function follow(page: Screen, id: string): Promise<void> {
  await field(page).fill(id);
  await page.getByRole('button', { name: 'Follow rental' }).click();
}

/** Rents as the provider's own site would: the extension doesn't hear of it. */
async function rentElsewhere(sandbox: Sandbox, service = 'whatsapp'): Promise<number> {
  const answer = await fetch(`${sandbox.apiUrl}/api/v1/rent-a-number`, {
    method: 'POST',
    headers: { Auth: sandbox.key, 'Content-Type': 'application/json' },
    body: JSON.stringify({ service }),
  });
  return ((await answer.json()) as { id: number }).id;
}

/** One question a second over all; the way there may put two closer. A browser's own second try isn't ours. */
function expectPace(sandbox: Sandbox): void {
  const times = asked(sandbox, 'POST', STATUS).flatMap(({ at, fault }) => (fault === null ? [at] : []));
  const span = Math.max(...times) - Math.min(...times);
  expect(times.length).toBeLessThanOrEqual(2 + span / 1000);
}

test(
  'goes on with a number whose confirmation was lost, by its ID',
  { tag: '@firefox' },
  async ({ session, sandbox }) => {
    const page = await settle(session, sandbox, SIGN_UP);
    let popup = await session.openPopup(page);
    const rent = popup.getByRole('button', { name: /^Rent number/ });
    await expect(rent).toBeEnabled();
    sandbox.fault({ path: '/api/v1/rent-a-number' }, { status: 502, after: true });
    await rent.click();
    await expect(popup.getByRole('alert').first()).toContainText('$0.55 was charged');
    // The popup closes while its link is still being clicked.
    const link = popup.getByRole('link', { name: 'Follow it by its rental ID' });
    await link.click().catch(() => undefined);
    const dashboard = await session.openedPage('dashboard.html');
    await expect(field(dashboard)).toBeVisible();
    const rental = await firstRental(sandbox);
    await follow(dashboard, `#${rental.id}`);
    await expect(said(dashboard)).toContainText('You’re following this rental now.');
    await expect(said(dashboard)).toContainText(/WhatsApp: \(\d{3}\) \d{3}-\d{4}/);
    await expect(dashboard.locator('.totals')).toContainText('Spent$0.55');

    await page.bringToFront();
    popup = await session.openPopup(page);
    const region = popup.getByRole('region', { name: 'WhatsApp' });
    await region.getByRole('button', { name: 'Fill number' }).click();
    await expect.poll(async () => (await appState(page)).phone.replace(/\D/g, '')).toMatch(/\d{10}$/);
    await session.closePopup();
    await page.getByRole('button', { name: 'Send code' }).click();
    await expectCodeFilled(page, rental);
    await dashboard.bringToFront();
    await expect(said(dashboard)).toContainText(rental.code ?? 'a code');
    expect(rentRequests(sandbox)).toHaveLength(1);
    expectCharges(sandbox, 1);
    expectPace(sandbox);
  },
);

test(
  'follows a number rented on the provider’s site, cancels it, and says what else an ID may be',
  { tag: '@firefox' },
  async ({ session, sandbox }) => {
    // Renting here isn't the extension's: it has no second to wait.
    Object.assign(sandbox.options, { lockSeconds: 0, enforceRateLimits: false });
    const id = await rentElsewhere(sandbox);
    const over = await rentElsewhere(sandbox, 'telegram');
    sandbox.expire(over);
    const late = await rentElsewhere(sandbox, 'telegram');
    sandbox.deliverSms(late, '918273');
    sandbox.expire(late);
    sandbox.options.enforceRateLimits = true;
    const charged = sandbox.balance();
    const dashboard = await openDashboard(session, sandbox, 'Rentals');
    await dashboard.getByText('Follow a rental by its ID').click();

    await follow(dashboard, 'no id');
    await expect(dashboard.getByRole('alert')).toContainText('That isn’t a rental ID.');
    expect(asked(sandbox, 'POST', STATUS)).toEqual([]);
    await follow(dashboard, '987654321');
    await expect(dashboard.getByRole('alert')).toContainText('GetAText can’t find this ID in your account.');
    await follow(dashboard, String(over));
    await expect(dashboard.getByRole('alert')).toContainText('this rental has ended without a code');
    // Browsers ask again by themselves.
    const lift = sandbox.fault({ path: STATUS }, 'drop-before', Infinity);
    await follow(dashboard, String(id));
    await expect(dashboard.getByRole('alert')).toContainText('Couldn’t reach GetAText.');
    await expect(dashboard.getByText('No rentals yet')).toBeVisible();
    lift();

    await follow(dashboard, String(late));
    await expect(said(dashboard)).toContainText('This rental has ended. It’s in the list below now.');
    await expect(said(dashboard)).toContainText('918273');
    await follow(dashboard, String(id));
    await expect(said(dashboard)).toContainText('You’re following this rental now.');
    await follow(dashboard, String(id));
    await expect(said(dashboard)).toContainText('You already have this rental. It’s in the popup.');
    await follow(dashboard, String(late));
    await expect(said(dashboard)).toContainText('You already have this rental. It has ended');

    const page = await session.newPage('https://web.telegram.org/signup');
    await page.bringToFront();
    const popup = await session.openPopup(page);
    const region = popup.getByRole('region', { name: 'WhatsApp' });
    await expect(region.getByText(/^\(\d{3}\) \d{3}-\d{4}$/)).toBeVisible();
    await region.getByRole('button', { name: 'Cancel rental' }).click();
    await expect(popup.getByText(/\$0\.55 refunded|refunded/).first()).toBeVisible();
    expect(sandbox.rentals.get(id)?.status).toBe('cancelled');
    expect(sandbox.ledger.filter(({ kind }) => kind === 'charge')).toHaveLength(3);
    expect(rentRequests(sandbox)).toHaveLength(3);
    expect(Number(sandbox.balance())).toBeCloseTo(Number(charged) + 0.55);
    expectPace(sandbox);
  },
);

test('has no form where the protocol tells too little, and says so to who came for it', async ({
  session,
  sandbox,
}) => {
  const dashboard = await openDashboard(session, sandbox, 'Rentals');
  const unfold = dashboard.getByText('Follow a rental by its ID', { exact: true });
  await expect(unfold).toBeVisible();
  await chooseHandler(session);
  await expect(unfold).toHaveCount(0);
  await dashboard.evaluate(() => void (location.href = '/dashboard.html?follow#rentals'));
  await expect(dashboard.getByText('you need the GetAText REST protocol')).toBeVisible();
  await expect(unfold).toHaveCount(0);
});
