import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const PLAIN = 'aAbcCdeEfgGhiIjklLmnNoOprRsStTuUvwWyYzZ';
const ACCENTED = 'áÁƀçÇðéÉƒğĞĥíÍĵķļĻɱñÑóÓþŕŔšŠţŢûÛṽŵŴýÝžŽ';
const PADDING = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** What the manifest needs as it is, and what numbers and dates are written by. */
const KEPT = new Set(['language', 'extension_name', 'extension_short_name', 'extension_description']);

/**
 * An English text as a language might have it that is half as long again: `Rent number` → `[Ŕéñţ ñûɱƀéŕ one two]`. In a
 * screen of such texts everything in plain letters is hard-coded, and a text without its last bracket is cut off.
 */
export function pseudoText(text: string): string {
  const accented = text
    .split(/(\{\w+\})/)
    .map((piece, at) =>
      at % 2 ? piece : piece.replaceAll(/[a-z]/gi, (letter) => ACCENTED[PLAIN.indexOf(letter)] ?? letter),
    )
    .join('');
  let padding = '';
  for (let at = 0; padding.length < text.length * 0.4; at++) padding += ` ${PADDING[at % PADDING.length] ?? ''}`;
  return `[${accented}${padding}]`;
}

/** Copies a build to a folder beside it, with {@link pseudoText}s in the place of the English ones; gives that folder. */
export async function copyWithPseudoTexts(build: string): Promise<string> {
  const copy = `${build}-pseudo`;
  await rm(copy, { recursive: true, force: true });
  await cp(build, copy, { recursive: true });
  const file = join(copy, '_locales/en/messages.json');
  const messages = JSON.parse(await readFile(file, 'utf8')) as Record<string, { message: string }>;
  for (const [key, entry] of Object.entries(messages)) if (!KEPT.has(key)) entry.message = pseudoText(entry.message);
  await writeFile(file, JSON.stringify(messages));
  return copy;
}
