import { describe, expect, it } from 'vitest';
import { isBarePrefix, isNumber, phoneForms, type PhoneForm } from '../../../../lib/fields/phone/phone-format.ts';

const plain: PhoneForm = {
  type: 'tel',
  autocomplete: '',
  maxLength: -1,
  pattern: '',
  shown: '',
  isUnitedStates: false,
};
const first = (some: Partial<PhoneForm>): string | undefined => phoneForms({ ...plain, ...some }, '2025550101')[0];

describe('phoneForms', () => {
  it.each<[string, Partial<PhoneForm>, string]>([
    ['international by default', {}, '+12025550101'],
    ['tel-national', { autocomplete: 'tel-national' }, '2025550101'],
    ['tel-local', { autocomplete: 'tel-local' }, '5550101'],
    ['country beside', { isUnitedStates: true }, '2025550101'],
    ['an example of another country', { shown: '1512 3456789' }, '+12025550101'],
    ['an example', { shown: '(555) 555-5555' }, '2025550101'],
    ['an example with a prefix', { shown: '+1 (555) 555-5555' }, '+12025550101'],
    ['places drawn as letters', { shown: 'Phone (XXX-XXX-XXXX)' }, '202-555-0101'],
    ['places drawn as lines', { shown: '( ___ )  ___ - ____' }, '2025550101'],
    ['ten digits asked for', { shown: '10-digit number' }, '2025550101'],
    ['ten places', { maxLength: 10 }, '2025550101'],
    ['twelve places', { maxLength: 12 }, '2025550101'],
    ['fifteen places', { maxLength: 15 }, '+12025550101'],
    ['number', { type: 'number' }, '2025550101'],
    ['pattern', { pattern: '\\(\\d{3}\\) \\d{3}-\\d{4}' }, '(202) 555-0101'],
    ['pattern with 1', { pattern: '1\\d{10}' }, '12025550101'],
    ['a pattern that lost its backslashes', { pattern: 'd{3}-d{3}-d{4}' }, '202-555-0101'],
    ['a pattern between slashes', { pattern: '/^[0-9]{10}$/' }, '2025550101'],
    ['unreadable pattern', { pattern: '[' }, '+12025550101'],
  ])('%s', (_name, form, expected) => expect(first(form)).toBe(expected));

  it('has none where ten digits do not fit', () =>
    expect(phoneForms({ ...plain, maxLength: 7 }, '2025550101')).toEqual([]));
});

describe('what stands there', () => {
  it.each(['', '+1', '+', '+44 ', '(', '1', '(___) ___-____'])('%j is no number yet', (text) =>
    expect(isBarePrefix(text)).toBe(true),
  );
  it.each(['2', '+1 202', '555-1234', '+44 20 7946'])('%j is', (text) => expect(isBarePrefix(text)).toBe(false));
  it('compares digits', () => {
    expect(isNumber('+1 (202) 555-0101', '2025550101')).toBe(true);
    expect(isNumber('202.555.0101', '2025550101')).toBe(true);
    expect(isNumber('+44 202 555 0101', '2025550101')).toBe(false);
    // Egypt's prefix is +20.
    expect(isNumber('+20 2 555 0101', '2025550101')).toBe(false);
  });
});
