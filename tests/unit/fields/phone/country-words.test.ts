import { describe, expect, it } from 'vitest';
import {
  BARE,
  countryIn,
  countryInCode,
  nameOfUnitedStates,
  OTHER,
  UNKNOWN,
  US,
} from '../../../../lib/fields/phone/country-words.ts';

describe('countryIn', () => {
  it.each([
    'United States',
    'United States (+1)',
    'United States of America',
    'USA',
    'US +1',
    'USA & Canada (+1)',
    '🇺🇸 +1',
    '🇺🇸',
    '(+1) USA',
    'Estados Unidos',
    'Estados Unidos de América (+1)',
    'États-Unis',
    'Vereinigte Staaten von Amerika',
    'Stati Uniti',
    'США (+1)',
    'Соединённые Штаты Америки',
    'Сполучені Штати',
    'Ηνωμένες Πολιτείες',
    'アメリカ合衆国',
    'アメリカ',
    '美国',
    '美國',
    '미국',
    'الولايات المتحدة',
    'संयुक्त राज्य',
    'Hoa Kỳ',
    'Amerika Serikat',
  ])('%s is the United States', (text) => expect(countryIn(text)).toBe(US));

  it.each([
    '+44',
    '(+49)',
    '0049',
    '+1 684',
    '+1-787',
    '🇨🇦 +1',
    'DE',
    'Germany (+49)',
    'United States Minor Outlying Islands (+1)',
    'U.S. Virgin Islands',
  ])('%s is another country', (text) => expect(countryIn(text)).toBe(OTHER));

  it.each(['+1', '(+1)', '1', '001', 'Country code +1', 'United States, Open flags menu'])(
    '%s may be the United States',
    (text) => expect(countryIn(text)).toBe(BARE),
  );

  it.each(['', 'Select', 'Canada (+1)', 'American Samoa (+1)', 'Puerto Rico (+1)', 'Канада (+1)', 'International'])(
    '%s is not known to be',
    (text) => expect(countryIn(text)).toBe(UNKNOWN),
  );
});

describe('countryInCode', () => {
  it.each(['US', 'us', 'USA', '840', 'us_1', 'US:+1'])('%s is the United States', (code) =>
    expect(countryInCode(code)).toBe(US),
  );
  it.each(['CA', 'de', 'ca_1'])('%s is another country', (code) => expect(countryInCode(code)).toBe(OTHER));
  it.each(['', '1', '233', 'en_US', 'GBR'])('%s says nothing', (code) => expect(countryInCode(code)).toBe(UNKNOWN));
});

it('names the United States, in English where a page names no language that there is', () => {
  expect(nameOfUnitedStates('fr')).toBe('États-Unis');
  expect(nameOfUnitedStates('')).toBe('United States');
  expect(nameOfUnitedStates('no language')).toBe('United States');
});
