import { normalize } from '../normalize.ts';
import { UNITED_STATES } from '../words.ts';

/** What words and signs say of a country: another one, nothing, a bare `+1` or the United States among other words, or the United States. */
export const OTHER = -1;
export const UNKNOWN = 0;
export const BARE = 1;
export const US = 2;

/** Languages in which browsers know the names of countries. */
const LANGUAGES =
  'en af am ar az be bg bn bs ca cs cy da de el es et eu fa fi fil fr gl gu he hi hr hu hy id is it ja ka kk km kn ko ky lo lt lv mk ml mn mr ms my nb ne nl pa pl pt ro ru si sk sl sq sr sv sw ta te th tr uk ur uz vi zh zh-TW zu';
/** What stands beside the name of a country in lists and on buttons, and names none itself. */
const FILLERS =
  /(?<![a-z])(?:the|country|code|region|phone|number|dial\w*|calling|prefix|flag|select\w*|current\w*|change|for|your|is)(?![a-z])/g;
/** The rest of the United States' names, and the neighbor that shares their prefix and, in some lists, their place. */
const WITH_STATES =
  /(?<![a-z])(?:of|de|la|el|l|di|da|do|del|von|van|d|and|und|e|et|y|i|ameri[ck]\w*|amerique|north|canada|kanada|ca|can)(?![a-z])/g;
/** The islands that have the United States in their name. */
const ISLANDS = /isl|ile|ilh|isol|insel|eiland|ostr|wysp|virg|остров|島|岛|제도|جزر|द्वीप/;

let states: RegExp | undefined;

/** Reads what a list or a button shows: a name in any language, a flag, a prefix, or a code such as `US`. */
export function countryIn(shown: string): number {
  const text = shown.normalize('NFKC');
  const flags = text.match(/[\u{1F1E6}-\u{1F1FF}]{2}/gu) ?? [];
  if (flags.some((at) => at !== '🇺🇸')) return OTHER;
  const [, plus, area] = /(?:\+|^\W*00|^\W*(?=\d{1,3}\W*$)) ?(\d{1,4})(?: ?[- (] ?(\d{3}))?(?!\d)/.exec(text) ?? [];
  if (plus && (plus !== '1' || area)) return OTHER;
  const name = normalize(text)
    .replace(/[^\p{L}\p{M}]+/gu, ' ')
    .trim();
  if (!name) return flags.length ? US : plus ? BARE : UNKNOWN;
  states ??= new RegExp(`(?<!\\p{L})(?:${namesOfStates().join('|')})(?!\\p{L})`, 'gu');
  const rest = name.replace(states, ' ');
  if (rest !== name)
    return !rest.replace(FILLERS, '').replace(WITH_STATES, '').trim() ? US : ISLANDS.test(rest) ? OTHER : BARE;
  if (flags.length) return US;
  if (/^[A-Z]{2}$/.test(text.trim())) return OTHER;
  return plus && !name.replace(FILLERS, '').trim() ? BARE : UNKNOWN;
}

/** Reads a value that pages give to a country: `US`, `usa`, `840`, `us_1`, and `CA` or `de` for another. */
export function countryInCode(value: string): number {
  const parts = value.toLowerCase().match(/[a-z\d]+/g) ?? [];
  if (parts.some((at) => /^(?:usa?|840)$/.test(at)))
    return parts.every((at) => /^(?:usa?|840|0*1)$/.test(at)) ? US : UNKNOWN;
  return parts.some((at) => /^[a-z]{2}$/.test(at)) ? OTHER : UNKNOWN;
}

function namesOfStates(): string[] {
  const names = new Set(UNITED_STATES);
  for (const language of LANGUAGES.split(' '))
    for (const style of ['long', 'short'] as const) names.add(normalize(nameOfUnitedStates(language, style)));
  return [...names].map((at) => at.trim()).sort((a, b) => b.length - a.length);
}

/** What a language calls the United States. */
export function nameOfUnitedStates(language: string, style: 'long' | 'short' = 'long'): string {
  try {
    return new Intl.DisplayNames([language, 'en'], { type: 'region', style }).of('US') ?? '';
  } catch {
    // Pages name languages that there are not.
    return nameOfUnitedStates('en', style);
  }
}
