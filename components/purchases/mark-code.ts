/** A text cut around the code in it: before, the code as it is written there, after. */
export type MarkedText = readonly [string, string, string];

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** Finds a code in its text, also where it is written with spaces or dashes; null where it stands there otherwise. */
export function markCode(text: string, code: string): MarkedText | null {
  if (code === '') return null;
  const spelled = Array.from(code)
    .map(escaped)
    .join(String.raw`[\s\u00A0-]?`);
  const match =
    new RegExp(`(?<![\\p{L}\\p{N}])${spelled}(?![\\p{L}\\p{N}])`, 'u').exec(text) ??
    new RegExp(spelled, 'u').exec(text);
  if (!match) return null;
  const end = match.index + match[0].length;
  return [text.slice(0, match.index), match[0], text.slice(end)];
}
