import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { builtExtension, expect, test } from '../e2e/support/fixtures.ts';
import { builtPackage, root } from '../e2e/support/packages.ts';
import { readZip } from '../e2e/support/zip-file.ts';
import { rebuild } from './rebuild.ts';

const entriesOf = async (kind: Parameters<typeof builtPackage>[0]) => readZip(await readFile(builtPackage(kind)));

async function filesIn(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

for (const [kind, build] of [
  ['chrome', 'chrome-mv3'],
  ['firefox', 'firefox-mv3'],
] as const) {
  test(`the ${kind} package holds the build, byte for byte, and nothing else`, async () => {
    const folder = builtExtension(build);
    const entries = await entriesOf(kind);
    expect(entries.map(({ name }) => name)).toEqual((await filesIn(folder)).sort());
    for (const { name, content } of entries)
      expect(content.equals(await readFile(join(folder, name))), name).toBe(true);
  });

  test(`the ${kind} package carries no source maps and no date of its making`, async () => {
    const entries = await entriesOf(kind);
    expect(entries.filter(({ name }) => name.endsWith('.map'))).toEqual([]);
    expect(new Set(entries.map(({ modified }) => modified))).toEqual(new Set([0]));
  });
}

async function manifestOf(kind: 'chrome' | 'firefox'): Promise<Record<string, unknown>> {
  const file = (await entriesOf(kind)).find(({ name }) => name === 'manifest.json');
  return JSON.parse(file?.content.toString() ?? '{}') as Record<string, unknown>;
}

test('every permission of the packages has its reason in the text for the stores', async () => {
  const reasons = await readFile(join(root, 'docs/store/permissions.md'), 'utf8');
  const asked = new Set<string>();
  for (const kind of ['chrome', 'firefox'] as const) {
    const manifest = await manifestOf(kind);
    for (const key of ['permissions', 'host_permissions', 'optional_permissions', 'optional_host_permissions']) {
      for (const name of (manifest[key] ?? []) as string[]) asked.add(name);
    }
  }
  expect(asked.size).toBeGreaterThan(6);
  expect([...asked].filter((name) => !reasons.includes(`\n| \`${name}\``))).toEqual([]);
});

test('the data that Firefox says is sent is the data that the text for the stores gives reasons for', async () => {
  const text = await readFile(join(root, 'docs/store/data-safety.md'), 'utf8');
  const reasons = [...text.matchAll(/^\| `(\w+)` +\| required +\|/gm)].map(([, name]) => name);
  expect(await manifestOf('firefox')).toMatchObject({
    browser_specific_settings: { gecko: { data_collection_permissions: { required: reasons } } },
  });
});

test('the sources package holds all that builds the extension, and no tests', async () => {
  const entries = await entriesOf('sources');
  const names = entries.map(({ name }) => name);
  for (const folder of ['entrypoints', 'components', 'lib', 'public']) {
    const files = (await filesIn(join(root, folder))).map((name) => `${folder}/${name}`);
    expect(
      names.filter((name) => name.startsWith(`${folder}/`)),
      folder,
    ).toEqual(files.sort());
  }
  const others = names.filter((name) => !/^(?:entrypoints|components|lib|public)\//.test(name));
  expect(others).toEqual([
    'CHANGELOG.md',
    'LICENSE',
    'NOTICE',
    'README.md',
    'docs/push/nginx-nchan.conf',
    'docs/store/source-code.md',
    'package-lock.json',
    'package.json',
    'tests/tools/build-knowledge.ts',
    'tests/tools/knowledge-builder.ts',
    'tests/tools/suffix-list.ts',
    'tsconfig.json',
    'wxt.config.ts',
  ]);
  expect(new Set(entries.map(({ modified }) => modified))).toEqual(new Set([0]));
});

test('what is built from the sources package, elsewhere, is the same to the byte', async () => {
  test.setTimeout(180_000);
  expect(await rebuild('linked')).toEqual({ firefox: 'same', sources: 'same' });
});
