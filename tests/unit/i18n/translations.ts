import { pluralBase } from './keys.ts';

/** A language's texts by key. */
export type Texts = Readonly<Record<string, string>>;

/** What a translation must have as it is wherever the English text has it. */
const KEPT = [
  'GetAText',
  'Alt+Shift+F',
  'Alt+Shift+G',
  'Alt+Shift',
  'getatext.com',
  'getBalance',
  'API',
  'JSON',
  'ntfy',
  'Nchan',
  'nginx',
  'WhatsApp',
  'example.com',
  'example.org',
  'sk_',
];

/**
 * Texts that may be the same as the English ones, by language and key, though they have more than three words: each
 * with the reason. `*` stands for every language.
 */
const SAME_AS_ENGLISH: Readonly<Record<string, Readonly<Record<string, string>>>> = { '*': {} };

/** Texts that are the name of the same thing, or are said of the same event, in different places. */
const SAME_EVERYWHERE = [
  ['setting_carrier', 'filters_carrier'],
  ['setting_keep_carrier', 'filters_keep_carrier'],
  ['setting_area_codes', 'filters_area_codes'],
  ['setting_lock_area_code', 'filters_lock_area_code'],
  ['file_order_name', 'picker_by_name'],
  ['file_order_price', 'picker_by_price'],
  ['file_order_stock', 'picker_by_stock'],
  ['file_order_works', 'picker_by_works'],
  ['command_fill_latest', 'shortcuts_fill'],
  ['notice_waiting', 'rental_waiting', 'try_waiting'],
  ['notice_undone', 'rental_undone'],
  ['rental_fill_code', 'long_fill_code'],
  ['rental_copy_code', 'long_copy_code'],
  ['rental_copy_number', 'long_copy_number'],
  ['rental_fill_number', 'try_fill_number'],
  ['rental_cancel', 'long_cancel'],
] as const;

/** Texts that name a control, and the text of that control. */
const NAMES_CONTROL = [
  ['sites_none_linked', 'rental_fill_code'],
  ['long_fill_no_page', 'long_fill_code'],
  ['long_fill_no_page_of', 'long_fill_code'],
  ['push_help_ntfy_options', 'push_test'],
  ['try_code_filled', 'common_undo'],
  ['rental_slow', 'rental_another'],
  ['welcome_again', 'options_about'],
  // What a control is called aloud has what is written on it, or a voice would not find it.
  ['sites_forget_site', 'sites_forget'],
  ['sites_undo_site', 'common_undo'],
  ['sites_revoke_site', 'sites_revoke'],
] as const;

/** Where a language calls one thing by two names, so that a user would look for it in vain. */
export function namingFaults(texts: Texts): string[] {
  const different = SAME_EVERYWHERE.filter((keys) => new Set(keys.map((key) => texts[key])).size > 1);
  const plain = (key: string): string => texts[key]?.toLowerCase() ?? '';
  const unnamed = NAMES_CONTROL.filter(([key, control]) => !plain(key).includes(plain(control)));
  return [
    ...different.map((keys) => `${keys.join(', ')}: must be the same`),
    ...unnamed.map(([key, control]) => `${key}: must say “${texts[control] ?? control}” as ${control} does`),
  ];
}

const namesIn = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].sort();

const times = (text: string, piece: string): number => text.split(piece).length - 1;

/** How many words a text has, without names in braces and signs. */
const wordsIn = (text: string): number => (text.replaceAll(/\{\w+\}/g, '').match(/\p{L}[\p{L}’'-]*/gu) ?? []).length;

/** Whether a form of a plural is for a single number, as English `one` is: its text need not name that. */
function isForOneNumber(language: string, form: string): boolean {
  const rules = new Intl.PluralRules(language);
  let numbers = 0;
  for (let count = 0; count <= 1000 && numbers < 2; count++) if (rules.select(count) === form) numbers++;
  return numbers === 1;
}

/** What is wrong with the texts of one language taken by themselves. */
export function ownFaults(texts: Texts): string[] {
  const faults: string[] = [];
  const tell = (key: string, fault: string): void => void faults.push(`${key}: ${fault}`);
  for (const [key, text] of Object.entries(texts)) {
    if (text.trim() === '') tell(key, 'empty');
    else if (text !== text.trim()) tell(key, 'spaces around it');
    // The browser takes `$1` and `$name$` for itself.
    if (/\$/.test(text.replaceAll('$$', ''))) tell(key, 'a $ must be written $$');
    if (/[{}]/.test(text.replaceAll(/\{\w+\}/g, ''))) tell(key, 'a brace without its fellow');
  }
  if ((texts['extension_description'] ?? '').length > 132) tell('extension_description', 'over 132 characters');
  if ((texts['extension_short_name'] ?? '').length > 12) tell('extension_short_name', 'over 12 characters');
  return faults;
}

/** The keys that a language must have for the English ones: every plural in all of its forms. */
function wantedKeys(language: string, english: Texts): Map<string, string> {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  const wanted = new Map<string, string>();
  for (const key of Object.keys(english)) {
    const base = pluralBase(key, english);
    if (base === null) wanted.set(key, key);
    else for (const form of pluralCategories) wanted.set(`${base}_${form}`, `${base}_other`);
  }
  return wanted;
}

/** What is wrong with a translation, held against the English texts. `language`: as its folder is called, `pt_BR`. */
export function translationFaults(language: string, english: Texts, texts: Texts): string[] {
  const tag = language.replace('_', '-');
  const faults = ownFaults(texts);
  const wanted = wantedKeys(tag, english);
  for (const key of Object.keys(texts)) if (!wanted.has(key)) faults.push(`${key}: no such text in English`);
  if (texts['language'] !== tag) faults.push(`language: must be ${tag}`);
  for (const [key, source] of wanted) {
    if (key === 'language') continue;
    const [text, original = ''] = [texts[key], english[source]];
    if (text === undefined) faults.push(`${key}: missing`);
    else faults.push(...textFaults(tag, key, original, text).map((fault) => `${key}: ${fault}`));
  }
  return faults;
}

function textFaults(tag: string, key: string, original: string, text: string): string[] {
  const faults: string[] = [];
  const form = /_([a-z]+)$/.exec(key)?.[1] ?? '';
  const [have, want] = [namesIn(text), namesIn(original)];
  const missing = want.filter(
    (name) => !have.includes(name) && !(name === 'count' && isPluralForm(form) && isForOneNumber(tag, form)),
  );
  if (missing.length > 0) faults.push(`{${missing.join('}, {')}} is missing`);
  const unknown = have.filter((name) => !want.includes(name));
  if (unknown.length > 0) faults.push(`{${unknown.join('}, {')}} is not in English`);
  for (const kept of KEPT) if (times(original, kept) > 0 && times(text, kept) === 0) faults.push(`without ${kept}`);
  const mayBeSame = SAME_AS_ENGLISH['*']?.[key] ?? SAME_AS_ENGLISH[tag]?.[key];
  if (text === original && wordsIn(original) > 3 && mayBeSame === undefined) faults.push('still in English');
  return faults;
}

const isPluralForm = (form: string): boolean => ['zero', 'one', 'two', 'few', 'many', 'other'].includes(form);
