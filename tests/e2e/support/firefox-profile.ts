import { cp, mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What Firefox compiles of itself at its first start, and the file by which it sees that this is its own. */
const COMPILED = ['startupCache', 'compatibility.ini'];

const KEPT = fileURLToPath(new URL('../../../node_modules/.cache/firefox-start/', import.meta.url));

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/**
 * Makes an empty profile that holds nothing but what an earlier Firefox compiled of itself: half of what a fresh start
 * costs. A Firefox of another version sees that and compiles anew.
 */
export async function freshProfile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gat-firefox-'));
  if (await exists(KEPT)) await cp(KEPT, folder, { recursive: true });
  return folder;
}

/** Deletes a profile of {@link freshProfile}, after its Firefox has ended; the first leaves its compiled parts to the others. */
export async function discardProfile(folder: string): Promise<void> {
  if (!(await exists(KEPT)) && (await exists(join(folder, 'compatibility.ini')))) {
    const draft = await mkdtemp(join(tmpdir(), 'gat-firefox-start-'));
    for (const part of COMPILED) await cp(join(folder, part), join(draft, part), { recursive: true });
    // The extension's own part would be that of another build.
    await rm(join(draft, 'startupCache', 'webext.sc.lz4'), { force: true });
    await mkdir(join(KEPT, '..'), { recursive: true });
    // Of two workers that are first at once, one finds the place taken.
    await rename(draft, KEPT).catch(() => rm(draft, { recursive: true, force: true }));
  }
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
