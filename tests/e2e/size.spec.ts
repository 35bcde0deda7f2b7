import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { KNOWN } from '../../lib/catalogue/data/known.ts';
import { fileSizes, screenFiles } from '../bench/sizes.ts';
import { builtExtension, expect, test } from './support/fixtures.ts';

/** A piece of what is known about sites, and a piece of the public suffix list. */
const MARKS = [KNOWN.slice(40, 120), 'myshopify'];

/**
 * Gzipped bytes that a script, or a screen with all that it loads before it shows, may have. The popup's is its aim. The
 * aims for the background (90 kB) and the page script (12 kB) are lower: 44 kB of the one are the public suffix list, 32 kB
 * the known sites, 2 kB prove that a call that costs money leaves once, 4 kB find out what came of it and say beforehand
 * what it can cost, 1 kB are the hosts with many authors, and 1 kB keeps private windows off the disk; 8 kB of the other
 * are words of many languages, 5 of them in other scripts than Latin. Who makes one smaller lowers its budget.
 */
const BUDGETS = {
  'popup.html': 35_000,
  'sidepanel.html': 35_000,
  'options.html': 41_000,
  'dashboard.html': 51_000,
  'welcome.html': 37_000,
  'push-help.html': 28_500,
  'background.js': 163_000,
  'content-scripts/page.js': 23_100,
  'content-scripts/phone.js': 20_500,
  'content-scripts/notice.js': 5400,
  'content-scripts/submit.js': 3000,
};

for (const name of ['chrome-mv3', 'firefox-mv3'] as const) {
  test(`${name} has the data about sites in its background alone`, async () => {
    const build = `${builtExtension(name)}/`;
    const scripts = [...(await fileSizes(build)).keys()].filter((file) => file.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(4);
    for (const file of scripts) {
      const text = await readFile(build + file, 'utf8');
      for (const mark of MARKS)
        expect(text.split(mark).length - 1, `${mark} in ${file}`).toBe(file === 'background.js' ? 1 : 0);
    }
  });

  test(`${name} has page scripts without the polyfill`, async () => {
    for (const script of ['page', 'phone', 'notice']) {
      const text = await readFile(`${builtExtension(name)}/content-scripts/${script}.js`, 'utf8');
      expect(text, script).not.toContain('webextension-polyfill');
    }
  });

  test(`${name} has what draws the notice in its own script alone`, async () => {
    for (const script of ['page', 'phone', 'notice']) {
      const text = await readFile(`${builtExtension(name)}/content-scripts/${script}.js`, 'utf8');
      expect(text.includes('adoptedStyleSheets'), script).toBe(script === 'notice');
    }
  });

  test(`${name} keeps its budgets`, async () => {
    const build = `${builtExtension(name)}/`;
    const sizes = await fileSizes(build);
    const over: string[] = [];
    for (const [what, budget] of Object.entries(BUDGETS)) {
      const files = what.endsWith('.html') ? await screenFiles(build, what) : [what];
      const weight = [...files].reduce((sum, file) => sum + (sizes.get(file) ?? Number.NaN), 0);
      if (!(weight < budget)) over.push(`${what} weighs ${weight} of ${budget} bytes`);
    }
    expect(over).toEqual([]);
  });

  test(`${name} shows its popup without the fuzzy matcher`, async () => {
    const build = `${builtExtension(name)}/`;
    const sizes = await fileSizes(build);
    const files = [...(await screenFiles(build, 'popup.html'))];
    expect(files.filter((file) => !sizes.has(file))).toEqual([]);
    expect(files.filter((file) => /\/popup-.*\.js$/.test(file))).not.toHaveLength(0);
    expect(files.filter((file) => file.includes('similar-texts'))).toEqual([]);
  });
}

test('what is known about sites stays under 60 kB, gzipped', () => {
  expect(gzipSync(KNOWN, { level: 9 }).length).toBeLessThan(60_000);
});
