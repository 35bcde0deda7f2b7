/** Builds the extension again from nothing but the sources package, as a reviewer at Mozilla does. */
import { mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtPackage, packagePath, root } from '../e2e/support/packages.ts';
import { run } from '../e2e/support/processes.ts';
import { unzip } from '../e2e/support/zip-file.ts';

const MINUTES = 60_000;
const KINDS = ['firefox', 'sources'] as const;

/** How a rebuilt package compares with the one that was there: to the byte. */
export type Comparison = Record<(typeof KINDS)[number], 'same' | 'different'>;

/**
 * Unpacks the sources package into an empty folder far from here, gives it the npm packages, runs
 * `npm run zip:firefox` there, and compares what comes out.
 * @param install `fresh` installs by the lockfile from the registry; `linked` takes this checkout's packages, which is
 *   quick and needs no network
 */
export async function rebuild(install: 'fresh' | 'linked'): Promise<Comparison> {
  const folder = await mkdtemp(join(tmpdir(), 'gat-rebuild-'));
  try {
    await unzip(builtPackage('sources'), folder);
    if (install === 'fresh') await run('npm', ['ci'], {}, { cwd: folder, timeout: 10 * MINUTES });
    else await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
    await run('npm', ['run', 'zip:firefox'], {}, { cwd: folder, timeout: 5 * MINUTES });
    const compared = await Promise.all(
      KINDS.map(async (kind) => {
        const [before, after] = await Promise.all(
          [builtPackage(kind), packagePath(kind, `${folder}/`)].map((path) => readFile(path)),
        );
        return [kind, before && after?.equals(before) ? 'same' : 'different'] as const;
      }),
    );
    return Object.fromEntries(compared) as Comparison;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
