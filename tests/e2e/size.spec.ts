import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { KNOWN } from '../../lib/catalogue/data/known.ts';
import { fileSizes, screenFiles } from '../bench/sizes.ts';
import { builtExtension, expect, test } from './support/fixtures.ts';

/** A piece of what is known about sites, and a piece of the public suffix list. */
const MARKS = [KNOWN.slice(40, 120), 'myshopify'];

for (const name of ['chrome-mv3', 'firefox-mv3'] as const) {
  test(`${name} has the data about sites in its background alone`, async () => {
    const build = `${builtExtension(name)}/`;
    const scripts = [...(await fileSizes(build)).keys()].filter((file) => file.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(4);
    for (const file of scripts) {
      const text = await readFile(build + file, 'utf8');
      for (const mark of MARKS) expect(text.split(mark).length - 1, `${mark} in ${file}`).toBe(file === 'background.js' ? 1 : 0);
    }
  });

  test(`${name} has a page script without the polyfill, and within its size`, async () => {
    const page = 'content-scripts/page.js';
    expect(await readFile(`${builtExtension(name)}/${page}`, 'utf8')).not.toContain('webextension-polyfill');
    expect((await fileSizes(`${builtExtension(name)}/`)).get(page)).toBeLessThan(23_500);
  });

  test(`${name} shows its popup without the fuzzy matcher, and within its size`, async () => {
    const build = `${builtExtension(name)}/`;
    const sizes = await fileSizes(build);
    const files = [...(await screenFiles(build, 'popup.html'))];
    expect(files.filter((file) => !sizes.has(file))).toEqual([]);
    expect(files.filter((file) => /\/popup-.*\.js$/.test(file))).toHaveLength(1);
    expect(files.filter((file) => file.includes('similar-texts'))).toEqual([]);
    expect(files.reduce((sum, file) => sum + (sizes.get(file) ?? 0), 0)).toBeLessThan(46_000);
  });
}

test('what is known about sites stays under 60 kB, gzipped', () => {
  expect(gzipSync(KNOWN, { level: 9 }).length).toBeLessThan(60_000);
});
