import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What `npm run zip` makes: one package for Chrome's and one for Firefox's store, and the sources that Mozilla reviews. */
export type PackageKind = 'chrome' | 'firefox' | 'sources';

/** The repository's folder, with a slash behind. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The path of a zip inside a checkout, whether it is there or not. */
export function packagePath(kind: PackageKind, checkout = root): string {
  const { name, version } = JSON.parse(readFileSync(`${checkout}package.json`, 'utf8')) as {
    name: string;
    version: string;
  };
  return `${checkout}.output/${name}-${version}-${kind}.zip`;
}

/** The path of a zip that was made. */
export function builtPackage(kind: PackageKind): string {
  const path = packagePath(kind);
  if (!existsSync(path)) throw new Error(`${path} is missing; run npm run zip first`);
  return path;
}
