import { expect, it } from 'vitest';
import { importDataKey, keyOfPassphrase, newDataKey, newSalt, seal, unseal } from '../../../lib/lock/sealing.ts';

const FEW = 2;
const SECRET = 'sk_0123456789abcdef ملاحظة 🔑';

it('opens what it sealed with the same passphrase, however the keyboard composes it, and with no other', async () => {
  const salt = newSalt();
  const sealed = await seal(await keyOfPassphrase('caf\u00e9 noir', salt, FEW), 'api-key', SECRET);
  expect(JSON.stringify(sealed)).not.toContain('sk_');
  expect(await unseal(await keyOfPassphrase('cafe\u0301 noir', salt, FEW), 'api-key', sealed)).toBe(SECRET);
  for (const [passphrase, otherSalt, iterations] of [
    ['cafe noir', salt, FEW],
    ['caf\u00e9 noir', newSalt(), FEW],
    ['caf\u00e9 noir', salt, FEW + 1],
  ] as const) {
    expect(await unseal(await keyOfPassphrase(passphrase, otherSalt, iterations), 'api-key', sealed)).toBeNull();
  }
});

it('opens nothing under another name, nothing that was changed, and nothing that isn’t sealed', async () => {
  const key = await importDataKey(newDataKey());
  const sealed = await seal(key, 'api-key', SECRET);
  expect(await unseal(key, 'api-key', sealed)).toBe(SECRET);
  expect(await unseal(key, 'api-key 2', sealed)).toBeNull();
  const first = sealed.data.startsWith('A') ? 'B' : 'A';
  expect(await unseal(key, 'api-key', { ...sealed, data: first + sealed.data.slice(1) })).toBeNull();
  expect(await unseal(key, 'api-key', { iv: sealed.iv, data: 'no base64!' })).toBeNull();
  expect(await unseal(key, 'api-key', { iv: '', data: '' })).toBeNull();
});

it('seals the same text differently each time', async () => {
  const key = await importDataKey(newDataKey());
  const [a, b] = [await seal(key, 'codes', SECRET), await seal(key, 'codes', SECRET)];
  expect(a.iv).not.toBe(b.iv);
  expect(a.data).not.toBe(b.data);
});
