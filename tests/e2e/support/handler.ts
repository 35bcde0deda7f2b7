import type { Sandbox } from '../../sandbox/sandbox.ts';
import { expect } from './expect.ts';
import { answerPermission } from './permission.ts';
import { installedOptions } from './person.ts';
import type { Screen, Session, WebPage } from './session.ts';

/** Another server of the protocol, and its key. */
export const OTHER_HOST = 'api.example-sms.com';
export const OTHER_KEY = '0a1b2c3d4e5f60718293a4b5c6d7e8f9';

/** The requests to handler_api.php without the key, by host: `action=getCode&id=7`. */
export const handlerQueries = (sandbox: Sandbox, host = 'getatext.com'): string[] =>
  sandbox.requests
    .filter((request) => request.host === host && request.path === '/stubs/handler_api.php' && request.search !== '')
    .map(({ search }) => search.replace(/^\?api_key=[^&]+&/, ''));

/** The requests that rent. */
export const numberRequests = (sandbox: Sandbox) =>
  sandbox.requests.filter(({ search }) => search.includes('action=getNumber'));

/** Chooses the protocol, and another server where one is given, in the options that the installation opened. */
export async function chooseHandler(session: Session, server?: string): Promise<Screen> {
  const options = await installedOptions(session);
  await options.bringToFront();
  await options.getByRole('combobox', { name: 'Protocol' }).selectOption('Handler API');
  await expect(options.getByText('Saved', { exact: true })).toBeVisible();
  if (server === undefined) return options;
  await options.getByRole('textbox', { name: 'Server' }).fill(server);
  await options.getByRole('button', { name: 'Save server' }).click();
  await answerPermission(session, options, true);
  await expect(options.getByRole('link', { name: new URL(server).host })).toBeVisible();
  return options;
}

/** Chooses the protocol and saves the key, and opens a site in a tab in front. */
export async function settleHandler<P extends WebPage>(
  session: Session<P>,
  key: string,
  url: string,
  server?: string,
): Promise<P> {
  const options = await chooseHandler(session, server);
  await options.getByRole('textbox', { name: 'API key' }).fill(key);
  await options.getByRole('button', { name: 'Save key' }).click();
  await expect(options.getByRole('status').filter({ hasText: '$' })).toBeVisible();
  const page = await session.newPage(url);
  await page.bringToFront();
  return page;
}

/** Every place where a key could be left behind in the extension, as text. */
export const keptByExtension = (session: Session): Promise<string> =>
  session.inBackground(async () => {
    const { storage } = (
      globalThis as unknown as { chrome: { storage: Record<'local' | 'session', { get(): Promise<unknown> }> } }
    ).chrome;
    const entries = performance.getEntries().map(({ name }) => name);
    return JSON.stringify([await storage.local.get(), await storage.session.get(), entries]);
  });
