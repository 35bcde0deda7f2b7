const JOINT = /[/,;|()[\]{}•·–—&+:-]|\s(?:or|aka|and|und)\s/iu;
const PLAIN = /^[\x20-\x7e]*$/u;

/** A name reduced to what identifies it: no case, accents, spaces or punctuation ("E*Trade" → "etrade"). */
export function keyOf(name: string): string {
  const lower = name.toLowerCase();
  if (PLAIN.test(lower)) return lower.replace(/[^a-z0-9]+/gu, '');
  return name
    .normalize('NFKD')
    .replace(/[\u2122\u00ae]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The separate names inside a provider's name: "Google / Gmail (YouTube)" → Google, Gmail, YouTube. */
export function partsOf(name: string): string[] {
  if (!JOINT.test(name)) return [];
  const strong = name.split(/\s*(?:[/,;|()[\]{}•·–—]|\s-\s|:\s|\s(?:or|aka)\s)\s*/iu);
  const parts: string[] = [];
  for (const part of strong) {
    if (part === '') continue;
    parts.push(part);
    const weak = part.split(/\s+(?:&|\+|and|und)\s+|&/iu);
    if (weak.length > 1) parts.push(...weak.filter((half) => keyOf(half).length >= 4));
  }
  return parts.length === 1 && parts[0] === name ? [] : parts;
}

const DECORATIONS =
  'dating|sportsbook|rideshare|banking|apps?|us|usa|u\\.s\\.|states|america|inc|llc|ltd|corp|official|online|accounts?|verification|verify|sms|otp|codes?|new|cheap|premium|vip|v?\\d{1,2}|voip';
/** The end of a name that may have something to drop: names of other ends are spared the longer pattern. */
const DECORATED = new RegExp(`(?:${DECORATIONS})[\\s)\\].]*$`, 'iu');
const DECORATION = new RegExp(
  `[\\s([#_-]+(?:${DECORATIONS.replace('states', 'united states').replace('|voip', '|non[\\s-]?voip')})[\\s)\\].]*$`,
  'iu',
);

/** The name without what providers append ("Tinder App", "Wise (US)"), or null when there is nothing to drop. */
export function undecorated(name: string): string | null {
  let bare = name.trim();
  for (let round = 0; round < 3 && DECORATED.test(bare) && DECORATION.test(bare); round += 1)
    bare = bare.replace(DECORATION, '');
  bare = bare.replace(/\.com$/iu, '');
  return bare !== '' && bare !== name ? bare : null;
}
