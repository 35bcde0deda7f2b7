/** Writes the public suffix list, as `tldts` has it, for what reads it in the background. */
import {
  edgeChild,
  edgeLength,
  edgeStart,
  exceptionsRoot,
  labelText,
  nodeFlags,
  rulesRoot,
} from 'tldts/dist/cjs/src/data/trie.js';

/**
 * The list as text: how many rules there are, and then each on a line of its own, as publicsuffix.org writes them
 * (`co.uk`, `*.ck`, `!www.ck`), the private ones among them. The browser gives hosts in ASCII, and so rules in other
 * scripts stand here in that form alone.
 */
export function suffixList(): string {
  const offsets: number[] = [];
  let offset = 0;
  for (const length of edgeLength) {
    offsets.push(offset);
    offset += length;
  }
  const rulesBelow = (node: number, suffix: string): string[] => {
    const found: string[] = [];
    for (let edge = edgeStart[node] ?? 0; edge < (edgeStart[node + 1] ?? 0); edge += 1) {
      const at = offsets[edge] ?? 0;
      const rule = labelText.slice(at, at + (edgeLength[edge] ?? 0)) + suffix;
      const child = edgeChild[edge] ?? 0;
      if (nodeFlags[child] !== 0) found.push(rule);
      found.push(...rulesBelow(child, `.${rule}`));
    }
    return found;
  };
  const exceptions = rulesBelow(exceptionsRoot, '').map((rule) => `!${rule}`);
  const rules = [...rulesBelow(rulesRoot, ''), ...exceptions].filter((rule) => /^[!-~]+$/.test(rule));
  return [rules.length, ...rules].join('\n');
}
