#!/usr/bin/env node
// The one command a fresh machine needs after cloning: sets up what is missing, then tests, demonstrates, measures or
// packs.
//   node tests/tools/with-setup.mjs test | demo | bench | chaos | screens | store-pictures | package
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bin, environment, root, say } from './common.mjs';
import { setUpPackages, setUpSystem } from './setup.mjs';
import { BUILD, run, runStep, runSteps, testSteps, ZIP } from './steps.mjs';

/** Scripts that run with the build; further ones are a line each. */
const SCRIPTS = {
  demo: 'tests/tools/demo.ts',
  bench: 'tests/bench/bench.ts',
  chaos: 'tests/chaos/chaos.ts',
  screens: 'tests/tools/screens.ts',
  'store-pictures': 'tests/tools/store-pictures.ts',
  package: 'tests/tools/package.ts',
};

const [task = '', ...rest] = process.argv.slice(2);
if (task !== 'test' && !(task in SCRIPTS)) {
  process.stderr.write(`Usage: node tests/tools/with-setup.mjs test | ${Object.keys(SCRIPTS).join(' | ')}\n`);
  process.exit(2);
}

setUpPackages();
if (task !== 'package') setUpSystem(task);
process.exitCode = (await (task === 'test' ? test() : script(SCRIPTS[task]))) ? 0 : 1;

/** Runs the steps up to the first that fails; the last line is the honest total. */
async function test() {
  const total = { passed: 0, failed: 0 };
  for (const steps of testSteps()) {
    const counts = await runSteps(steps);
    for (const { passed, failed } of counts) {
      total.passed += passed;
      total.failed += failed;
    }
    const wrong = counts.filter(({ failed }) => failed > 0).map(({ name }) => name);
    if (wrong.length > 0) {
      say(`Stopped: ${wrong.join(', ')} failed`);
      break;
    }
  }
  process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
  return total.failed === 0;
}

async function script(path) {
  if (!existsSync(join(root, path))) {
    process.stderr.write(`${path} does not exist\n`);
    return false;
  }
  const { failed } = await runStep(task === 'package' ? ZIP : BUILD);
  return failed === 0 && run([join(bin, 'node'), path, ...rest], environment());
}
