import { readPackageFile } from './package-file.ts';

/**
 * What a file of the package says, read by the first who asks and kept while the worker lives: parsed with the worker's
 * code it would slow down every wake-up, and few of them ask. Where it can't be read, `without` stands in, and who asks
 * next has it tried again.
 */
export function packageData<T, W = T>(path: string, read: (text: string) => T, without: W): () => Promise<T | W> {
  let kept: Promise<T | W> | null = null;
  const load = async (): Promise<T | W> => {
    try {
      return read(await readPackageFile(path));
    } catch {
      kept = null;
      return without;
    }
  };
  return () => (kept ??= load());
}
