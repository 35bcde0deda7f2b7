import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CACHE = fileURLToPath(new URL('../../../node_modules/.cache/', import.meta.url));

/** Files by which a running browser says that a profile is in use. */
const LOCKS = new Set(['lock', '.parentlock', 'SingletonLock', 'SingletonCookie', 'SingletonSocket']);

/**
 * Makes a profile as a browser leaves it after a first start without an extension and without a page: its own
 * databases, still empty, and what it has compiled of itself, which each test's browser would have to make again.
 * The first call has `start` make it; another version of the browser gets one that it has made itself.
 */
export async function freshProfile(program: string, start: (folder: string) => Promise<void>): Promise<string> {
  const name = basename(program);
  const { size, mtimeMs } = await stat(program);
  const version = createHash('sha256').update(`${program} ${size} ${mtimeMs}`).digest('hex').slice(0, 12);
  const kept = join(CACHE, `${name}-started-${version}`);
  if (!(await exists(kept))) await keep(kept, start);
  const folder = await mkdtemp(join(tmpdir(), `gat-${name}-`));
  await cp(kept, folder, { recursive: true, filter: (path) => !LOCKS.has(basename(path)) });
  return folder;
}

async function keep(kept: string, start: (folder: string) => Promise<void>): Promise<void> {
  await mkdir(CACHE, { recursive: true });
  const draft = await mkdtemp(`${kept}-draft-`);
  try {
    await start(draft);
    // Of two workers that are first at once, one finds the place taken.
    await rename(draft, kept).catch(() => undefined);
  } finally {
    await rm(draft, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
