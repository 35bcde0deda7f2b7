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

/** Words that say what a site does. */
const GENERIC = new Set(
  `account accounts admin agent alert alerts android apps auction audio auth auto baby bank banking beauty bank banks best
  betting bill bills bitcoin blog board book books bonus business buy call cams card cards care casino cash chat city
  class classifieds click cloud club code codes coffee coin coins community company connect consumer contact corp coupon
  credit crypto customer daily data date dating deal deals delivery dental design digital direct discount doctor domain
  domains download drive driver drop earn easy education email energy event events express family fashion fast fax
  file files finance fitness flight flights food forex forum free friend friends fuel full fund game gamer games gaming
  gift gifts global gold grocery group groups health hello help home homes hosting hotel hotels house insurance internet
  invest investing jobs kids labs learn life link links list listing live loan loans local login love mail main maps
  market marketing marketplace match media medical meet member menu message messenger mine mobile money more movie
  movies music name names network news next nothing number offer offers office official online open order orders other
  others page parking partner party pass payment payments people personal pets pharmacy phone photo photos pizza place
  plan plans play player plus point points poker portal post premium press prime privacy profile property public radio
  real rent rental rentals report rest restaurant review reviews reward rewards ride rides room rooms safe sale sales
  save savings school search secure security sell send server service services shop shopping short signup site sites
  slots smart social software sport sports spring start stock stocks store stores stream student studio style support
  survey surveys talk taxi team tech test text ticket tickets time tips today tool tools trade trading train travel
  trip unknown user users verify video videos voice voip wallet watch water weather web website wedding wine wireless
  work world your zone`.split(/\s+/u),
);

/** Whether a name says what a site does rather than whose it is, so that no domain may be guessed from it. */
export function isGeneric(key: string): boolean {
  return GENERIC.has(key);
}
