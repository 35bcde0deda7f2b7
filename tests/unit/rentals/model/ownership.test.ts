import { expect, it } from 'vitest';
import { DEFAULT_CONNECTION } from '../../../../lib/settings/connection.ts';
import { canRentAgain } from '../../../../lib/rentals/model/ownership.ts';

const OWN = { account: '0123456789abcdef' };
const OTHER = { account: 'https://sms.example 0123456789abcdef' };

it('rents a number once more only where it came from, and over the protocol that does that', () => {
  expect(canRentAgain(OWN, DEFAULT_CONNECTION)).toBe(true);
  expect(canRentAgain(OTHER, DEFAULT_CONNECTION)).toBe(false);
  expect(canRentAgain(OTHER, { protocol: 'rest', server: 'https://sms.example' })).toBe(true);
  expect(canRentAgain(OTHER, { protocol: 'handler', server: 'https://sms.example' })).toBe(false);
});
