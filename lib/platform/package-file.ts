import { assetUrl } from './browser.ts';

/** The text of a file of the package, without a leading slash. Rejects where the browser does not give it. */
export async function readPackageFile(path: string): Promise<string> {
  const answer = await fetch(assetUrl(path));
  if (!answer.ok) throw new Error(`${path} can't be read`);
  return answer.text();
}
