// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { sameText } from '../../../../lib/fields/fill/input-methods.ts';

describe('sameText', () => {
  it.each([
    ['012345', '012345'],
    ['012-345', '012345'],
    ['0 1 2 3 4 5', '012345'],
    ['012345_', '012345'],
    ['a1b2c3', 'A1B2C3'],
    ['G-012345', '012345'],
  ])('%s holds %s', (value, code) => expect(sameText(value, code)).toBe(true));

  it.each([
    ['01234', '012345'],
    ['0123456', '012345'],
    ['1012345', '012345'],
    ['ABC-012345', '012345'],
    ['GA1B2C3', 'A1B2C3'],
    ['', '0'],
  ])('%s does not hold %s', (value, code) => expect(sameText(value, code)).toBe(false));
});
