/**
 * Makes lib/catalogue/data/known.txt of the curated brands and the two public sources beside it. Run after a change
 * of either: `npm run knowledge`. With `--check` it only compares.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { BRANDS } from '../../lib/catalogue/data/brands.ts';
import { buildKnowledge, type DirectoryEntry } from './knowledge-builder.ts';

const data = new URL('../../lib/catalogue/data/', import.meta.url);
const source = (name: string): unknown => JSON.parse(readFileSync(new URL(`sources/${name}`, data), 'utf8'));
const target = new URL('known.txt', data);

const text = `${buildKnowledge(
  BRANDS.split('\n').filter(Boolean),
  source('site-directory.json') as DirectoryEntry[],
  source('domain-groups.json') as string[][],
)}\n`;

if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== text) {
    process.stderr.write('lib/catalogue/data/known.txt is not what its sources give: npm run knowledge\n');
    process.exitCode = 1;
  }
} else {
  writeFileSync(target, text);
}
