/**
 * Names the packages that `npm run zip` made, with size and SHA-256. With `--fresh` it also builds the sources package
 * again with freshly installed npm packages, and compares: what a store's reviewer will do.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { builtPackage, root } from '../e2e/support/packages.ts';
import { rebuild } from '../package/rebuild.ts';

for (const kind of ['chrome', 'firefox', 'sources'] as const) {
  const path = builtPackage(kind);
  const bytes = await readFile(path);
  const sum = createHash('sha256').update(bytes).digest('hex');
  console.log(`${sum}  ${path.slice(root.length)}  ${(bytes.length / 1000).toFixed(1)} kB`);
}

if (process.argv.includes('--fresh')) {
  for (const [kind, result] of Object.entries(await rebuild('fresh'))) {
    console.log(`${kind}: rebuilt from the sources package, ${result}`);
    if (result === 'different') process.exitCode = 1;
  }
}
