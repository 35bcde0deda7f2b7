import { beforeEach, expect, it, vi } from 'vitest';
import { readStored } from '../../../../lib/platform/storage/storage-areas.ts';

type Get = (keys: string | string[]) => Promise<Record<string, unknown>>;

const { local, session } = vi.hoisted(() => ({ local: { get: vi.fn<Get>() }, session: { get: vi.fn<Get>() } }));
vi.mock('../../../../lib/platform/browser.ts', () => ({ browser: { storage: { local, session } } }));

const stored: Record<string, unknown> = { a: 1, b: 2 };
const pick: Get = async (keys) =>
  Object.fromEntries(
    [keys]
      .flat()
      .filter((key) => key in stored)
      .map((key) => [key, stored[key]]),
  );

beforeEach(() => {
  for (const { get } of [local, session]) get.mockReset().mockImplementation(pick);
});

it('asks the browser once for what is read in one moment, in each area, and again for what is read later', async () => {
  const reads = [
    readStored('local', 'a'),
    readStored('local', 'b'),
    readStored('local', 'a'),
    readStored('session', 'c'),
  ];
  expect(await Promise.all(reads)).toEqual([1, 2, 1, undefined]);
  expect(local.get.mock.calls).toEqual([[['a', 'b']]]);
  expect(session.get.mock.calls).toEqual([[['c']]]);
  stored['a'] = 3;
  expect(await readStored('local', 'a')).toBe(3);
  expect(local.get).toHaveBeenCalledTimes(2);
});

it('gives the others where one value can’t be read, and its error to the one that asked for it', async () => {
  local.get.mockImplementation(async (keys) => {
    if ([keys].flat().includes('b')) throw new Error('corrupt');
    return pick(keys);
  });
  const [a, b] = await Promise.allSettled([readStored('local', 'a'), readStored('local', 'b')]);
  expect(a).toMatchObject({ status: 'fulfilled' });
  expect(b).toMatchObject({ status: 'rejected', reason: new Error('corrupt') });
  await expect(readStored('local', 'b')).rejects.toThrow('corrupt');
});
