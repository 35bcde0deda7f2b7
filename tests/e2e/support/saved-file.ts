import type { Page } from '@playwright/test';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from './until.ts';

/** A file that the browser has saved. */
export interface SavedFile {
  name: string;
  text: string;
}

/** Does something that makes the browser save a file, and reads what it saved. */
export async function savedBy(page: Page, act: () => Promise<void>): Promise<SavedFile> {
  const folder = await mkdtemp(join(tmpdir(), 'downloads-'));
  const session = await page.context().newCDPSession(page);
  try {
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await act();
    // Until it is complete the browser gives it another name.
    const name = await until(async () => (await readdir(folder)).find((file) => /\.(csv|json)$/.test(file)), {
      what: 'a saved file',
    });
    return { name, text: await readFile(join(folder, name), 'utf8') };
  } finally {
    await session.detach();
    await rm(folder, { recursive: true, force: true });
  }
}
