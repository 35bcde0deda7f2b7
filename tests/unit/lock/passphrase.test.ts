import { expect, it } from 'vitest';
import { faultOf } from '../../../lib/lock/passphrase.ts';

it.each([
  ['', 'short'],
  ['12345', 'short'],
  // Five of them, in twice as many units.
  ['🔑🔒🔓🗝️', 'short'],
  ['111111', 'same'],
  ['🔑🔑🔑🔑🔑🔑', 'same'],
  ['      ', 'same'],
  ['123456', null],
  ['correct horse', null],
  ['пароль', null],
])('finds %j %s', (passphrase, fault) => {
  expect(faultOf(passphrase)).toBe(fault);
});
