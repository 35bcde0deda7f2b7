import type { Sandbox } from '../../sandbox/sandbox.ts';
import { expect } from './expect.ts';
import type { Screen, Session, WebPage } from './session.ts';
import { until } from './until.ts';

/** What the sandbox's sites keep in their own variables, as far as tests read it. */
export interface AppState {
  phone: string;
  code: string;
  verified: boolean;
  codeAt: number | null;
}

/** The site's own state, not what its fields show. */
export const appState = (page: Pick<WebPage, 'evaluate'>): Promise<AppState> =>
  page.evaluate(() => (window as unknown as { appState: AppState }).appState);

/** The part of a session that finds the extension's own pages. */
export interface Pages<S extends Screen> {
  openedPage(path: string): Promise<S>;
  extensionPage(path: string): Promise<S>;
}

/** The part of the extension API that hands something over to the background. */
interface MessagingApi {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
}

/** The introduction that a fresh installation opens by itself. */
export const installedWelcome = <S extends Screen>(session: Pages<S>): Promise<S> => session.openedPage('welcome.html');

/** The options page, once the installation has opened what it opens. */
export async function installedOptions<S extends Screen>(session: Pages<S>): Promise<S> {
  await installedWelcome(session);
  return session.extensionPage('options.html');
}

/** Pastes the key into the options page, and saves it. */
export async function saveKey<S extends Screen>(session: Pages<S>, key: string): Promise<S> {
  const options = await installedOptions(session);
  await options.getByRole('textbox', { name: 'API key' }).fill(key);
  await options.getByRole('button', { name: 'Save key' }).click();
  return options;
}

/**
 * Saves the sandbox's key, checks that it took, and opens a site in a tab in front. The key is handed over as the options
 * do once they have it: pasting it there is a test of its own, and took a fifth of all others.
 */
export async function settle<P extends WebPage>(session: Session<P>, sandbox: Sandbox, url: string): Promise<P> {
  const welcome = await installedWelcome(session);
  const answer = await welcome.evaluate((apiKey) => {
    const { browser, chrome } = globalThis as unknown as { browser?: MessagingApi; chrome: MessagingApi };
    return (browser ?? chrome).runtime.sendMessage({ to: 'background', procedure: 'connect', request: { apiKey } });
  }, sandbox.key);
  expect(answer).toMatchObject({ ok: true });
  const page = await session.newPage(url);
  await page.bringToFront();
  return page;
}

/** Puts the address of a push channel into the options, as a user does, and waits until it is stored. */
export async function listenAt(session: Session, address: string): Promise<Screen> {
  const options = await session.extensionPage('options.html');
  await options.bringToFront();
  await options.getByRole('textbox', { name: 'Push channel' }).fill(address);
  await options.getByRole('textbox', { name: 'Push channel' }).press('Tab');
  await expect(options.getByText('Saved', { exact: true })).toBeAttached();
  return options;
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

/** Waits until the site has the rental's code: before the site has asked for one, the sandbox has none either. */
export const expectCodeFilled = (page: WebPage, rental: { readonly code: string | null }): Promise<void> =>
  expect
    .poll(async () => rental.code !== null && (await appState(page)).code === rental.code, 'the code in the page')
    .toBe(true);

/** That nothing was charged is said only once a charge can no longer come: after half a minute, or the next alarm if that worker died. */
export const NO_LATE_CHARGE_MS = 90_000;

/** As if the account's lock on cancelling had been learned already, and were as short as that. */
export const learnLock = (session: Pick<Session, 'inBackground'>, ms: number): Promise<void> =>
  session.inBackground(async (learned) => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        storage: {
          local: {
            get(key: 'account'): Promise<{ account: { data: { id: string } } }>;
            set(items: object): Promise<void>;
          };
        };
      };
    };
    const { account } = await chrome.storage.local.get('account');
    await chrome.storage.local.set({ 'cancel-locks': { version: 1, data: { [account.data.id]: learned } } });
  }, ms);
