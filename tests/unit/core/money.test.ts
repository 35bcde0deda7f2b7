import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMoney, toDecimal } from '../../../lib/core/money.ts';
import { formatMoney } from '../../../lib/i18n/format.ts';

const amounts = fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 });

describe('money', () => {
  it.each([
    ['0.55', 550_000],
    ['$1,113.3', 1_113_300_000],
    ['-0.50', -500_000],
    ['7', 7_000_000],
    ['0.5500000000', 550_000],
    [0.55, 550_000],
    [0.1 + 0.2, 300_000],
    [-0, 0],
    ['-0.00', 0],
    [999_999_999.99, 999_999_999_990_000],
    ['', null],
    ['free', null],
    ['1,13', null],
    ['0.1234567', null],
    [0.1234567, null],
    [1e-7, null],
    [1e9, null],
    ['1000000000', null],
    [Number.NaN, null],
    [Infinity, null],
    [null, null],
    [true, null],
    [['1'], null],
  ])('%j is %j', (input, expected) => {
    expect(parseMoney(input)).toBe(expected);
  });
  it('comes back from its decimal text', () => {
    fc.assert(fc.property(amounts, (amount) => parseMoney(toDecimal(amount)) === amount));
  });
  it('comes back from its JSON number', () => {
    fc.assert(fc.property(amounts, (amount) => parseMoney(Number(toDecimal(amount))) === amount));
  });
  it('is shown with two places at least', () => {
    fc.assert(fc.property(amounts, (amount) => /^-?\$\d{1,3}(,\d{3})*\.\d{2,6}$/.test(formatMoney(amount))));
  });
  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => [null, 'number'].includes(parseMoney(input) === null ? null : 'number')),
    );
  });
});
