import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '../e2e/support/fixtures.ts';
import { builtPackage, root } from '../e2e/support/packages.ts';

interface Finding {
  code: string;
  message: string;
  file?: string;
}

/** Runs the linter of addons.mozilla.org; with findings it ends with 1, so its output counts and not its end. */
const lint = (path: string): Promise<string> =>
  new Promise((resolve) => {
    const program = join(root, 'node_modules', '.bin', 'addons-linter');
    execFile(program, [path, '--output', 'json'], (_error, stdout) => resolve(stdout));
  });

test("Mozilla's linter finds nothing in the Firefox package", async () => {
  const report = JSON.parse(await lint(builtPackage('firefox'))) as Record<
    'errors' | 'warnings' | 'notices',
    Finding[]
  >;
  const findings = [...report.errors, ...report.warnings, ...report.notices];
  expect(findings.map(({ code, message, file }) => `${code}: ${message} (${file ?? 'package'})`)).toEqual([]);
});
