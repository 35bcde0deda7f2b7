import { expect, test } from 'vitest';
import { matchService } from '../../../lib/catalogue/match-service.ts';
import { matchBasis } from '../../../lib/catalogue/site-data.ts';
import { worldServices, worldSites, worldTraps, type WorldRow } from './fixtures/world-sites.ts';

const basis = await matchBasis();
const found = ({ url }: WorldRow) => matchService(basis, url, worldServices);

test('the table is as large as it should be', () => {
  expect(worldSites.length).toBeGreaterThanOrEqual(400);
  expect(worldTraps.length).toBeGreaterThanOrEqual(150);
  const names = new Set(worldServices.map(({ name }) => name));
  expect(names.size).toBe(worldServices.length);
  expect(worldSites.filter(({ expected }) => !names.has(expected ?? ''))).toEqual([]);
});

test('97 % of sites around the world get their service, and none another one for certain', () => {
  const missed = worldSites.filter((row) => found(row)?.service.name !== row.expected);
  expect(missed.filter((row) => found(row)?.confidence === 'known')).toEqual([]);
  expect(missed.length / worldSites.length, JSON.stringify(missed)).toBeLessThanOrEqual(0.03);
});

test('98 % of the traps around the world get none, and no trap one for certain', () => {
  const fallen = worldTraps.filter((row) => found(row) !== null);
  expect(fallen.filter((row) => found(row)?.confidence === 'known')).toEqual([]);
  expect(fallen.length / worldTraps.length, JSON.stringify(fallen)).toBeLessThanOrEqual(0.02);
});
