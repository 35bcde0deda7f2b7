import type { RequestEntry, Sandbox } from '../../sandbox/sandbox.ts';
import { expect } from './expect.ts';
import { saveKey, type Pages } from './person.ts';
import type { Screen } from './session.ts';

/** Saves the sandbox's key and opens one tab of the dashboard, in front. */
export async function openDashboard<S extends Screen>(session: Pages<S>, sandbox: Sandbox, tab: string): Promise<S> {
  const options = await saveKey(session, sandbox.key);
  await expect(options.getByRole('status').filter({ hasText: '$' })).toBeVisible();
  const dashboard = await session.extensionPage('dashboard.html');
  await dashboard.bringToFront();
  await dashboard.getByRole('tab', { name: tab, exact: true }).click();
  return dashboard;
}

/** The requests of one call, as the contract writes it. */
export const asked = (sandbox: Sandbox, method: string, path: string): RequestEntry[] =>
  sandbox.requests.filter((request) => request.method === method && request.path === path);

/** Checks that a request is exactly the documented one. */
export function expectDocumented(sandbox: Sandbox, request: RequestEntry | undefined, body: unknown): void {
  expect(request).toMatchObject({ host: 'getatext.com', search: '', rawAuth: sandbox.key, auth: 'valid', body });
  expect(request?.headers['auth']).toBe(sandbox.key);
  expect(request?.headers['content-type']).toMatch(/^application\/json/);
}

/** Says yes in the dialog, as one who double-clicks does. */
export async function confirm(page: Screen, total: string | RegExp): Promise<void> {
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(total);
  await dialog.getByRole('button', { name: 'Confirm' }).dblclick();
  await expect(dialog).toHaveCount(0);
}
