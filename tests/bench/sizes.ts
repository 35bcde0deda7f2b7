/** What the built extension weighs. */
import { readdir, readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

/** Gzipped bytes of the scripts, styles and documents of a build, by name. */
export async function fileSizes(build: string): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (const file of await readdir(build, { recursive: true })) {
    if (/\.(js|css|html)$/.test(file)) found.set(file, gzipSync(await readFile(build + file), { level: 9 }).length);
  }
  return found;
}

/** Gzipped bytes of everything that a screen of a build loads before it shows; NaN where a file of it is missing. */
export async function screenSize(build: string, html: string): Promise<number> {
  const sizes = await fileSizes(build);
  return [...(await screenFiles(build, html))].reduce((sum, name) => sum + (sizes.get(name) ?? Number.NaN), 0);
}

const NAMED_BY_DOCUMENT = /(?:src|href)="\/([^"]+\.(?:js|css))"/g;
const IMPORTED = /(?:from|import)\s*["'`]\.\/([^"'`]+)["'`]/g;

/** The files that a screen loads before it shows: its document, what that names, and what those import. */
export async function screenFiles(build: string, html: string): Promise<Set<string>> {
  const wanted = new Set<string>([html]);
  for (const file of wanted) {
    const text = await readFile(build + file, 'utf8');
    const folder = file.slice(0, file.lastIndexOf('/') + 1);
    for (const [, name = ''] of text.matchAll(file.endsWith('.html') ? NAMED_BY_DOCUMENT : IMPORTED)) {
      wanted.add(file.endsWith('.html') ? name : folder + name);
    }
  }
  return wanted;
}
