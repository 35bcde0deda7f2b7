// Prints the table of docs/fields.md from the list and Playwright's JSON reports:
//   node tests/fields/libraries/table.ts fields.json [firefox.json]
import { readFileSync } from 'node:fs';
import { codeLibraries, phoneLibraries, type Library } from './list.ts';

interface Suite {
  specs?: { title: string; ok: boolean; tests: { results: { errors?: { message?: string }[] }[] }[] }[];
  suites?: Suite[];
}

const [fields, firefox] = process.argv.slice(2).map((path) => specsOf(JSON.parse(readFileSync(path, 'utf8')) as Suite));

function specsOf(suite: Suite): NonNullable<Suite['specs']> {
  return [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];
}

function version({ name }: Library): string {
  const { version } = JSON.parse(
    readFileSync(new URL(`node_modules/${name}/package.json`, import.meta.url), 'utf8'),
  ) as { version: string };
  return version;
}

function inChromium({ page }: Library): string {
  const spec = fields?.find((at) => at.title.endsWith(`(${page})`));
  return spec ? (spec.ok ? 'yes' : 'no') : 'not run';
}

/** All pages share one test in Firefox, which names those that failed. */
function inFirefox({ page, firefox: wanted }: Library): string {
  if (!wanted) return '';
  const spec = firefox?.find((at) => at.title.includes('component libraries'));
  if (!spec) return 'not run';
  const said = spec.tests
    .flatMap((at) => at.results)
    .flatMap((at) => at.errors ?? [])
    .map((at) => at.message ?? '')
    .join();
  return spec.ok || (said.includes('whose state') && !said.includes(page)) ? 'yes' : 'no';
}

for (const [title, libraries] of [
  ['Codes', codeLibraries],
  ['Phone numbers', phoneLibraries],
] as const) {
  const rows = libraries.map(
    (at) => `| ${at.framework} | ${at.name} ${version(at)} | ${at.widget} | ${inChromium(at)} | ${inFirefox(at)} |`,
  );
  process.stdout.write(
    `\n### ${title}\n\n| framework | library | widget | Chromium | Firefox |\n|---|---|---|---|---|\n${rows.join('\n')}\n`,
  );
}
