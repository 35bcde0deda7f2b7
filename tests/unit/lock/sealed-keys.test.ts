import { beforeEach, expect, it } from 'vitest';
import { importDataKey, newDataKey } from '../../../lib/lock/sealing.ts';
import { SealedKeys } from '../../../lib/lock/sealed-keys.ts';

const SERVER = 'https://getatext.com';
const OTHER = 'https://handler.example';
const KEY = 'sk_0123456789abcdef';

let places: Map<string, unknown>;
let state: 'off' | 'open' | 'locked';
let dataKey: CryptoKey | null;

const keys = new SealedKeys(
  {
    nameOf: (server, second) => `${server} ${second}`,
    get: async (name) => places.get(name),
    set: async (name, value) => void places.set(name, value),
    remove: async (name) => void places.delete(name),
    entries: async () => [...places],
  },
  { state: async () => state, key: async () => dataKey },
);
const disk = (): string => JSON.stringify([...places]);

beforeEach(async () => {
  places = new Map();
  state = 'off';
  dataKey = null;
  await keys.write(SERVER, `${KEY}-1`);
  await keys.write(SERVER, `${KEY}-2`, true);
  await keys.write(OTHER, `${KEY}-3`);
});

/** Seals all of them with a new data key. */
async function seal(): Promise<CryptoKey> {
  state = 'open';
  dataKey = await importDataKey(newDataKey());
  await keys.sealAll();
  return dataKey;
}

it('seals every key, and reads them while it’s open and none while it’s locked', async () => {
  expect(disk()).toContain(KEY);
  const mine = await seal();
  expect(disk()).not.toContain('sk_');
  expect([await keys.read(SERVER), await keys.read(SERVER, true)]).toEqual([`${KEY}-1`, `${KEY}-2`]);
  await keys.write(OTHER, `${KEY}-4`);
  expect(disk()).not.toContain('sk_');
  [state, dataKey] = ['locked', null];
  expect([await keys.read(SERVER), await keys.read(OTHER)]).toEqual([null, null]);
  await expect(keys.write(OTHER, KEY)).rejects.toThrow();
  // For those who want their numbers asked about while it's locked.
  dataKey = mine;
  expect(await keys.read(OTHER)).toBe(`${KEY}-4`);
  dataKey = await importDataKey(newDataKey());
  expect(await keys.read(OTHER)).toBeNull();
});

it('opens them all for good, or leaves them as they are', async () => {
  await seal();
  const before = disk();
  const mine = dataKey;
  dataKey = await importDataKey(newDataKey());
  await expect(keys.openAll()).rejects.toThrow();
  expect(disk()).toBe(before);
  dataKey = mine;
  await keys.openAll();
  state = 'off';
  expect(await keys.read(SERVER, true)).toBe(`${KEY}-2`);
});

it('hides a key that a worker which was ended left in the open, and seals it with the others', async () => {
  await seal();
  places.set(`${OTHER} false`, KEY);
  const mine = dataKey;
  [state, dataKey] = ['locked', null];
  expect(await keys.read(OTHER)).toBeNull();
  [state, dataKey] = ['open', mine];
  await keys.sealAll();
  expect(disk()).not.toContain('sk_');
  expect(await keys.read(OTHER)).toBe(KEY);
});

it('takes what is neither a key nor sealed for none', async () => {
  await seal();
  for (const odd of [5, null, { iv: 1 }, { iv: '', data: '' }]) {
    places.set(`${OTHER} false`, odd);
    expect(await keys.read(OTHER)).toBeNull();
  }
});
