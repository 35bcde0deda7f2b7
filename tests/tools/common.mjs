// What the runner's parts share.
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Where npm links the dependencies' programs. */
export const bin = join(root, 'node_modules', '.bin');

/** The environment of every step: the project's own Node.js and tools come first on PATH. */
export function environment(more = {}) {
  return { ...process.env, ...more, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` };
}

/** Tells the user what happens now. */
export function say(message) {
  process.stdout.write(`\n> ${message}\n`);
}
