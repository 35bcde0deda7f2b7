// The steps of `npm test`, and how each one's tests are counted.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bin, environment, root, say } from './common.mjs';

/**
 * @typedef {{ passed: number, failed: number }} Count
 * @typedef {{ name: string, command: string[], report?: 'vitest' | 'playwright', env?: Record<string, string> }} Step
 */

/** The build, which everything that needs a browser starts with. */
export const BUILD = { name: 'build', command: ['npm', 'run', '--silent', 'build'] };

/** The build and the stores' packages of it. */
export const ZIP = { name: 'build and packages', command: ['npm', 'run', '--silent', 'zip'] };

/** Runs the property-based tests at length; `npm run check` has a shorter form. */
const AT_LENGTH = { DRIFT_RUNS: '5000', MODEL_RUNS: '2000' };

/**
 * Of some hundreds of real browsers one loses a click or a window when the machine is busy. Its test runs once more and
 * is named at the end; more than two of them are failures. The plain `npx playwright test` repeats nothing.
 */
const AGAIN = '--retries=1';
const MOST_FLAKY = 2;

/**
 * @returns {Step[][]} all steps, in order. Those that only read run side by side: each uses one core for a while. What
 * drives a browser runs alone, as a click may miss its window on a busy machine.
 */
export function testSteps() {
  const fields = 'tests/fields/playwright.config.ts';
  /** @type {Step[]} */
  const oneByOne = [
    ZIP,
    { name: 'field tests', command: [join(bin, 'playwright'), 'test', '--config', fields], report: 'playwright' },
    {
      name: 'screens',
      command: [join(bin, 'playwright'), 'test', '--config', 'tests/screens/playwright.config.ts'],
      report: 'playwright',
    },
    {
      name: 'package tests',
      command: [join(bin, 'playwright'), 'test', '--config', 'tests/package/playwright.config.ts', AGAIN],
      report: 'playwright',
    },
    { name: 'browser tests', command: [join(bin, 'playwright'), 'test', AGAIN], report: 'playwright' },
  ];
  return [
    [
      { name: 'format', command: ['npm', 'run', '--silent', 'format:check'] },
      { name: 'lint', command: ['npm', 'run', '--silent', 'lint'] },
      { name: 'unused', command: ['npm', 'run', '--silent', 'unused'] },
      { name: 'typecheck', command: ['npm', 'run', '--silent', 'typecheck'] },
    ],
    [
      { name: 'unit tests', command: [join(bin, 'vitest'), 'run'], report: 'vitest', env: AT_LENGTH },
      // Waits for the network most of the time.
      { name: 'component libraries', command: [join(bin, 'node'), 'tests/tools/libraries.mjs'] },
    ],
    ...oneByOne.map((step) => [step]),
  ];
}

/**
 * Runs steps side by side, and shows what each printed once it has ended, so that nothing is mixed.
 * @param {Step[]} steps
 * @returns {Promise<(Count & { name: string })[]>} what came of each
 */
export function runSteps(steps) {
  const isAlone = steps.length === 1;
  return Promise.all(steps.map(async (step) => ({ name: step.name, ...(await runStep(step, isAlone)) })));
}

/**
 * Runs one step and counts: the tests of its report, or the step itself where it has none.
 * A step that fails without a failed test (nothing could be loaded, say) counts as one failure.
 * @param {Step} step
 * @param {boolean} isLive whether what it prints is shown at once, or when it has ended
 * @returns {Promise<Count>}
 */
export async function runStep({ name, command, report, env: more }, isLive = true) {
  if (isLive) say(name);
  const folder = mkdtempSync(join(tmpdir(), 'gat-report-'));
  try {
    const file = join(folder, 'report.json');
    const { args, env } = reporting(report, file);
    const whole = [...command, ...args];
    const environs = environment({ ...more, ...env });
    const succeeded = isLive ? await run(whole, environs) : await runQuietly(name, whole, environs);
    const count = report ? read(report, file) : { passed: succeeded ? 1 : 0, failed: 0 };
    return !succeeded && count.failed === 0 ? { ...count, failed: 1 } : count;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs a program to its end; false unless it ended well. */
export function run([program, ...args], env) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, env, stdio: 'inherit' });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}

/** Runs a program to its end, and then shows its name and what it printed. */
function runQuietly(name, [program, ...args], env) {
  return new Promise((resolve) => {
    const printed = [];
    const child = spawn(program, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => printed.push(chunk));
    child.once('error', (error) => printed.push(Buffer.from(`${error.message}\n`)));
    child.once('close', (code) => {
      say(name);
      process.stdout.write(Buffer.concat(printed));
      resolve(code === 0);
    });
  });
}

function reporting(report, file) {
  if (report === 'vitest') {
    return { args: ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`], env: {} };
  }
  if (report === 'playwright') {
    return { args: ['--reporter=list,json'], env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file } };
  }
  return { args: [], env: {} };
}

/** A report that was never written says that nothing passed. */
function read(report, file) {
  if (!existsSync(file)) {
    return { passed: 0, failed: 0 };
  }
  const data = JSON.parse(readFileSync(file, 'utf8'));
  if (report === 'vitest') return { passed: data.numPassedTests, failed: data.numFailedTests };
  const { expected, flaky, unexpected } = data.stats;
  return flaky > MOST_FLAKY
    ? { passed: expected, failed: unexpected + flaky }
    : { passed: expected + flaky, failed: unexpected };
}
