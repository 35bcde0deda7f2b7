import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { RentalStateSchema } from '../../lib/rentals/model/rental.ts';
import { transition } from '../../lib/rentals/model/transition.ts';

const DOCS = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'tests/README.md',
  'docs/browsers.md',
  'docs/api-coverage.md',
];
/** Tests are named from their own folder: `unit/rentals/store/repository.test.ts`. */
const TEST = /^(?:unit|e2e|fields|chaos|sandbox|screens|package|bench)\/[\w./-]+\.tsx?$/;
const TOP = /^(?:entrypoints|components|lib|public|tests|docs|\.github)\/[\w./-]+$/;

it.each(DOCS)('%s names only files that are there', (file) => {
  const text = readFileSync(file, 'utf8');
  const quoted = [...text.matchAll(/`([^`\n]+)`/g)].map(([, name = '']) => name).filter((name) => TOP.test(name));
  const linked = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, name = '']) =>
    decodeURI(new URL(name, `file:///${file}`).pathname.slice(1)),
  );
  const tests = [...text.matchAll(/`([^`\n]+)`/g)].flatMap(([, name = '']) =>
    TEST.test(name) ? [`tests/${name}`] : [],
  );
  expect(quoted.length + linked.length + tests.length).toBeGreaterThan(5);
  expect([...quoted, ...linked, ...tests].filter((name) => !existsSync(name))).toEqual([]);
});

it.each(DOCS)('%s names only commands that package.json has', (file) => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const named = [...readFileSync(file, 'utf8').matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name);
  expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
});

it('draws the states that rentals have, and events that rentals know', () => {
  const diagram = /stateDiagram-v2\n([\s\S]*?)```/.exec(readFileSync('ARCHITECTURE.md', 'utf8'))?.[1] ?? '';
  const arrows = [...diagram.matchAll(/^ {2}(\S+) --> (\S+?)(?:: (\S+?),?(?: .*)?)?$/gm)];
  const states = new Set(arrows.flatMap(([, from = '', to = '']) => [from, to]).filter((state) => state !== '[*]'));
  expect([...states].sort()).toEqual(RentalStateSchema.options.toSorted());
  const events = new Set(arrows.filter(([, from, to]) => from !== '[*]' && to !== '[*]').map(([, , , event]) => event));
  const code = String(transition);
  expect([...events].filter((event) => !code.includes(`"${event}"`) && !code.includes(`'${event}'`))).toEqual([]);
});
