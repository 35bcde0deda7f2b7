import { expect, it, vi } from 'vitest';

type SetAccessLevel = (level: { accessLevel: string }) => Promise<void>;
const storage = vi.hoisted((): Record<'local' | 'session' | 'sync', { setAccessLevel?: SetAccessLevel }> => ({
  local: {},
  session: {},
  sync: {},
}));
vi.mock(import('../../../../lib/platform/browser.ts'), async () => ({
  browser: { storage } as never,
  assetUrl: String,
}));
const { lockStorage } = await import('../../../../lib/platform/storage/storage-areas.ts');

it('keeps content scripts out of every area', async () => {
  const local = (storage.local.setAccessLevel = vi.fn<SetAccessLevel>(async () => undefined));
  const session = (storage.session.setAccessLevel = vi.fn<SetAccessLevel>(async () => undefined));
  const sync = (storage.sync.setAccessLevel = vi.fn<SetAccessLevel>(async () => undefined));
  await lockStorage();
  for (const lock of [local, session, sync])
    expect(lock).toHaveBeenCalledExactlyOnceWith({ accessLevel: 'TRUSTED_CONTEXTS' });
});

it('locks one where the browser refuses another, and does without where it has no such call', async () => {
  storage.local.setAccessLevel = async () => Promise.reject(new Error('only for session'));
  const session = (storage.session.setAccessLevel = vi.fn<SetAccessLevel>(async () => undefined));
  await lockStorage();
  expect(session).toHaveBeenCalledOnce();
  delete storage.local.setAccessLevel;
  delete storage.session.setAccessLevel;
  delete storage.sync.setAccessLevel;
  await expect(lockStorage()).resolves.toBeUndefined();
});
