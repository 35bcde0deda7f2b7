import { describe, expect, it } from 'vitest';
import type { RentFilters } from '../../../lib/getatext/provider.ts';
import {
  AreaCodesSchema,
  filterSummary,
  NO_FILTERS,
  parseAreaCodes,
  requestedFilters,
} from '../../../lib/settings/filters.ts';
import { settingsV2 } from '../../../lib/settings/migrations/settings-v2.ts';
import { ADDED_DEFAULTS, SettingsSchema } from '../../../lib/settings/settings.ts';
import settingsV1 from '../platform/fixtures/settings-v1.json' with { type: 'json' };

describe('area codes', () => {
  it.each([
    ['', []],
    [' , ', []],
    ['212', ['212']],
    [' 212, 646;202 ', ['212', '646', '202']],
    ['212,212', ['212']],
  ])('are read from %j', (text, codes) => expect(parseAreaCodes(text)).toEqual(codes));

  it.each([
    '21',
    '2121',
    '112',
    '012',
    '911',
    '211',
    '212,x',
    'NY',
    '²12',
    '212-646',
    Array.from({ length: 51 }, (_, n) => 220 + n).join(),
  ])('are not read from %j', (text) => {
    expect(parseAreaCodes(text)).toBeNull();
    expect(AreaCodesSchema.safeParse(text).success).toBe(false);
  });
});

describe('what is asked of the provider', () => {
  it.each<[Partial<typeof NO_FILTERS>, RentFilters | undefined, string]>([
    [{}, undefined, ''],
    [{ lockAreaCode: true }, undefined, ''],
    [{ carrier: 'at&t' }, { carrier: 'at&t' }, 'AT&T'],
    [{ keepCarrier: true }, undefined, ''],
    [{ carrier: 'verizon', keepCarrier: true }, { carrier: 'verizon', keepCarrier: true }, 'Verizon'],
    [{ areaCodes: '212, 646' }, { areaCodes: ['212', '646'] }, '212, 646'],
    [
      { carrier: 'tmobile', areaCodes: '212', lockAreaCode: true },
      { carrier: 'tmobile', areaCodes: ['212'], lockAreaCode: true },
      'T-Mobile, 212',
    ],
  ])('%j', (on, asked, summary) => {
    expect(requestedFilters({ ...NO_FILTERS, ...on })).toEqual(asked);
    expect(filterSummary({ ...NO_FILTERS, ...on })).toBe(summary);
  });
});

it('gives settings of version 1 no filters', () => {
  expect(SettingsSchema.parse(Object.assign({}, ADDED_DEFAULTS, settingsV2(settingsV1)))).toMatchObject(NO_FILTERS);
});
