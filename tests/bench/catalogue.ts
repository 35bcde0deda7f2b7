/** How quick matching and searching are, outside a browser. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { indexServices, searchServices } from '../../components/rent-form/service-search.ts';
import { findSimilar } from '../../components/rent-form/similar-texts.ts';
import { DEFAULT_PICKER } from '../../lib/catalogue/picker.ts';
import { manyServices } from './many-services.ts';

/** Times of the catalogue in milliseconds, each as often as it was measured; and the data's gzipped bytes. */
export interface CatalogueTimes {
  /** The first match of a fresh process among 2,000 services. */
  first: number[];
  match: number[];
  filter: number[];
  dataBytes: number;
}

const KNOWN = new URL('../../lib/catalogue/data/known.txt', import.meta.url);
const FRESH = 9;
const TYPED = [
  '',
  'w',
  'wh',
  'wha',
  'what',
  'whatsapp',
  'watsapp',
  'face book',
  'brand 19',
  'product brand',
  'telegarm',
  'zzzz',
  'brnad 1200',
  'amazon aws',
];

/** Measures {@link CatalogueTimes}. */
export function catalogueTimes(): CatalogueTimes {
  const script = fileURLToPath(new URL('catalogue-cold.ts', import.meta.url));
  const cold = Array.from(
    { length: FRESH },
    () =>
      JSON.parse(execFileSync(process.execPath, [script], { encoding: 'utf8' })) as { first: number; times: number[] },
  );
  const index = indexServices(manyServices(2000));
  const filter: number[] = [];
  for (let i = 0; i < 20; i += 1) {
    for (const typed of TYPED) {
      const before = performance.now();
      searchServices(index, typed, DEFAULT_PICKER, { findSimilar, unlisted: null });
      filter.push(performance.now() - before);
    }
  }
  return {
    first: cold.map(({ first }) => first),
    match: cold.flatMap(({ times }) => times),
    filter,
    dataBytes: gzipSync(readFileSync(KNOWN), { level: 9 }).length,
  };
}
