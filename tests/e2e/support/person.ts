import { expect, type Page } from '@playwright/test';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { Chromium } from './chromium.ts';
import { until } from './until.ts';

/** What the sandbox's sites keep in their own variables, as far as tests read it. */
export interface AppState {
  phone: string;
  code: string;
  verified: boolean;
  codeAt: number | null;
}

/** The site's own state, not what its fields show. */
export const appState = (page: Page): Promise<AppState> =>
  page.evaluate(() => (window as unknown as { appState: AppState }).appState);

/** The introduction that a fresh installation opens by itself. */
export async function installedWelcome(chrome: Chromium): Promise<Page> {
  const url = chrome.extensionUrl('welcome.html');
  const welcome = await until(() => chrome.context.pages().find((page) => page.url() === url), {
    what: 'the introduction to open by itself',
  });
  await welcome.waitForLoadState();
  return welcome;
}

/** The options page, in the tab that the installation opened. */
export async function installedOptions(chrome: Chromium): Promise<Page> {
  const url = chrome.extensionUrl('options.html');
  const open = chrome.context.pages().find((page) => page.url() === url);
  if (open) return open;
  const page = await installedWelcome(chrome);
  await page.goto(url);
  return page;
}

/** Pastes the key into the options page, and saves it. */
export async function saveKey(chrome: Chromium, key: string): Promise<Page> {
  const options = await installedOptions(chrome);
  await options.getByRole('textbox', { name: 'API key' }).fill(key);
  await options.getByRole('button', { name: 'Save key' }).click();
  return options;
}

/** Saves the sandbox's key, checks that it took, and opens a site in a tab in front. */
export async function settle(chrome: Chromium, sandbox: Sandbox, url: string): Promise<Page> {
  const options = await saveKey(chrome, sandbox.key);
  await expect(options.getByRole('status').filter({ hasText: '$' })).toBeVisible();
  const page = await chrome.newPage(url);
  await page.bringToFront();
  return page;
}

/** Every charge and refund must belong to one rental, and no rental be charged twice. */
export function expectCharges(sandbox: Sandbox, charges: number, refunds = 0): void {
  const ids = sandbox.ledger.filter((entry) => entry.kind === 'charge').map((entry) => entry.rentalId);
  expect(ids).toHaveLength(charges);
  expect(new Set(ids).size).toBe(charges);
  expect(sandbox.ledger.filter((entry) => entry.kind === 'refund')).toHaveLength(refunds);
}

/** The requests that rent. */
export const rentRequests = (sandbox: Sandbox) =>
  sandbox.requests.filter((request) => request.path === '/api/v1/rent-a-number');

/** Waits until the sandbox has a rental, and gives it. */
export const firstRental = (sandbox: Sandbox) =>
  until(() => [...sandbox.rentals.values()][0], { what: 'a rental in the sandbox' });
