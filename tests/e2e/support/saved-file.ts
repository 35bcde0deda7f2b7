import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Session } from './session.ts';
import { until } from './until.ts';

/** A file that the browser has saved. */
export interface SavedFile {
  name: string;
  text: string;
}

/** Does something that makes the browser save a file, and reads what it saved. */
export async function savedBy(session: Session, act: () => Promise<void>): Promise<SavedFile> {
  const folder = await mkdtemp(join(tmpdir(), 'downloads-'));
  try {
    await session.saveFilesIn(folder);
    await act();
    // Until it is complete the browser gives it another name, or no bytes.
    return await until(
      async () => {
        const files = await readdir(folder);
        const name = files.length === 1 ? files.find((file) => /\.(csv|json)$/.test(file)) : undefined;
        const text = name === undefined ? '' : await readFile(join(folder, name), 'utf8');
        return name !== undefined && text !== '' ? { name, text } : undefined;
      },
      { what: 'a saved file' },
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
