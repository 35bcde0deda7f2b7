import { describe, expect, it } from 'vitest';
import { indexServices, searchServices } from '../../../components/service-search.ts';
import { service } from './samples.ts';

const names = (typed: string, ...all: string[]): string[] =>
  searchServices(indexServices(all.map((name) => service({ name, apiName: name.toLowerCase() }))), typed).map(
    (found) => found.name,
  );

describe('searchServices', () => {
  it('puts the whole name before its start, a word in it and any part', () => {
    expect(names('app', 'Snapps', 'Cash App', 'Apple', 'App')).toEqual(['App', 'Apple', 'Cash App', 'Snapps']);
  });

  it('does not care about accents and case', () => {
    expect(names('cafe', 'Café Ole', 'Other')).toEqual(['Café Ole']);
    expect(names('CAFÉ', 'cafe')).toEqual(['cafe']);
  });

  it('finds by the provider’s own name too', () => {
    const index = indexServices([service({ name: 'X', apiName: 'twitter' })]);
    expect(searchServices(index, 'twit')).toHaveLength(1);
  });

  it('lists what is in stock first, and everything for an empty box', () => {
    const index = indexServices([service({ name: 'A', stock: 0 }), service({ name: 'B' })]);
    expect(searchServices(index, ' ').map((found) => found.name)).toEqual(['B', 'A']);
  });

  it('searches 2,000 services well within a frame', () => {
    const index = indexServices(Array.from({ length: 2000 }, (_, i) => service({ name: `Service ${i}` })));
    const started = performance.now();
    expect(searchServices(index, 'service 1')).not.toHaveLength(0);
    expect(performance.now() - started).toBeLessThan(100);
  });
});
