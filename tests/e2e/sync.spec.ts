import { expect, test } from './support/fixtures.ts';
import { installedOptions, saveKey } from './support/person.ts';
import type { Screen } from './support/session.ts';

/** The part of the extension API that a page of the extension has here. */
interface SyncApi {
  storage: { sync: { get(key: null): Promise<Items>; set(items: Items): Promise<void> } };
}
type Items = Record<string, unknown>;

/** What the browser would carry to other computers. */
const synced = (screen: Screen): Promise<Items> =>
  screen.evaluate(() => (globalThis as unknown as { chrome: SyncApi }).chrome.storage.sync.get(null));

/** Changes a part as another computer would, and has it arrive here. */
const arrive = (screen: Screen, name: string, change: Record<string, unknown>): Promise<void> =>
  screen.evaluate(
    async ([part, more]) => {
      const { sync } = (globalThis as unknown as { chrome: SyncApi }).chrome.storage;
      const items = await sync.get(null);
      const head = items[`part:${part}`] as { at: number; version: number };
      const piece = items[`part:${part}:0`] as { text: string };
      const text = JSON.stringify({ ...(JSON.parse(piece.text) as object), ...(more as object) });
      const at = head.at + 1;
      await sync.set({ [`part:${part}`]: { ...head, at, pieces: 1 }, [`part:${part}:0`]: { at, text } });
    },
    [name, change] as const,
  );

const textOf = async (screen: Screen, name: string): Promise<unknown> => {
  const piece = (await synced(screen))[`part:${name}:0`] as { text: string } | undefined;
  return piece && JSON.parse(piece.text);
};

test(
  'settings follow the browser’s profile once that is turned on, and nothing secret ever does',
  { tag: '@firefox' },
  async ({ session, sandbox }) => {
    const options = await saveKey(session, sandbox.key);
    await expect(options.getByRole('status').filter({ hasText: '$' })).toBeVisible();
    const channel = options.getByRole('textbox', { name: 'Push channel' });
    await channel.fill('wss://push.example/secret-topic/ws');
    await channel.press('Tab');
    await expect(options.getByText('Saved', { exact: true })).toBeAttached();
    expect(await synced(options)).toEqual({});

    const sync = options.getByRole('checkbox', { name: 'Sync settings with your other computers' });
    await sync.check();
    await expect(options.getByText(/^Last synced: /)).toBeVisible();
    await expect.poll(() => textOf(options, 'settings')).toMatchObject({ fillCodes: true });

    await arrive(options, 'settings', { fillCodes: false });
    const fills = options.getByRole('checkbox', { name: 'Fill codes automatically' });
    await expect(fills).not.toBeChecked();
    await expect(channel).toHaveValue('wss://push.example/secret-topic/ws');

    // The next background knows that it's on.
    await session.stopBackground();
    await arrive(options, 'siteSettings', { 'example.com': { showNotice: false } });
    await expect(options.getByRole('button', { name: 'Forget example.com' })).toBeVisible();
    await fills.check();
    await expect.poll(() => textOf(options, 'settings')).toMatchObject({ fillCodes: true });
    await options.getByRole('button', { name: 'Forget example.com' }).click();
    await expect.poll(() => textOf(options, 'siteSettings')).toEqual({});
    const text = JSON.stringify(await synced(options));
    for (const secret of [sandbox.key, 'secret-topic']) expect(text).not.toContain(secret);

    await sync.uncheck();
    await expect(options.getByText(/^Last synced: /)).toHaveCount(0);
    await fills.uncheck();
    await expect(options.getByText('Saved', { exact: true })).toBeAttached();
    expect(await textOf(options, 'settings')).toMatchObject({ fillCodes: true });
  },
);

test('deleting everything leaves nothing in the profile either', { tag: '@firefox' }, async ({ session }) => {
  const options = await installedOptions(session);
  await options.getByRole('checkbox', { name: 'Sync settings with your other computers' }).check();
  await expect.poll(async () => Object.keys(await synced(options)).length).toBeGreaterThan(0);
  await options.getByRole('button', { name: 'Delete everything' }).click();
  await options.getByRole('dialog').getByRole('button', { name: 'Confirm' }).click();
  await expect.poll(() => synced(options)).toEqual({});
});
