import { describe, expect, test } from 'vitest';
import { matchService } from '../../../lib/catalogue/match-service.ts';
import { matchBasis } from '../../../lib/catalogue/site-data.ts';
import { services } from './fixtures/services.ts';
import { realSites, trapSites, type SiteRow } from './fixtures/sites.ts';

const basis = await matchBasis();
const found = ({ host }: SiteRow) => matchService(basis, `https://${host}/sign-up?next=/phone`, services);

describe('a table of sites against a realistic catalogue', () => {
  test('is as large as it should be', () => {
    expect(services.length).toBeGreaterThanOrEqual(400);
    expect(new Set(services.map(({ apiName }) => apiName)).size).toBe(services.length);
    expect(realSites.length + trapSites.length).toBeGreaterThanOrEqual(400);
    expect(trapSites.length * 3).toBeGreaterThanOrEqual(realSites.length + trapSites.length);
    const names = new Set(services.map(({ apiName }) => apiName));
    expect(realSites.filter(({ expected }) => !names.has(expected ?? ''))).toEqual([]);
  });

  test('97 % of the real sites get their service, and none another one for certain', () => {
    const missed = realSites.filter((row) => found(row)?.service.apiName !== row.expected);
    const wrong = missed.filter((row) => found(row)?.confidence === 'known');
    expect(wrong).toEqual([]);
    expect(missed.length / realSites.length, JSON.stringify(missed)).toBeLessThanOrEqual(0.03);
  });

  test('98 % of the traps get none, and no trap one for certain', () => {
    const fallen = trapSites.filter((row) => found(row) !== null);
    expect(fallen.filter((row) => found(row)?.confidence === 'known')).toEqual([]);
    expect(fallen.length / trapSites.length, JSON.stringify(fallen)).toBeLessThanOrEqual(0.02);
  });
});
