import { expect, it } from 'vitest';
import { SECTIONS } from '../../../../entrypoints/options/options.tsx';

it('keeps the addresses of its sections, which links from other screens lead to', () => {
  expect(SECTIONS.map(({ id }) => id)).toEqual([
    'account',
    'lock',
    'renting',
    'filling',
    'notifications',
    'sites',
    'push',
    'data',
    'about',
  ]);
});
