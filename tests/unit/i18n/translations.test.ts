import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shippedTexts } from './browser-texts.ts';
import { pluralBase } from './keys.ts';
import { namingFaults, ownFaults, translationFaults, type Texts } from './translations.ts';

const english = shippedTexts('en');
const languages = readdirSync('public/_locales').filter((language) => language !== 'en');

describe('the English texts', () => {
  it('are whole', () => {
    expect(ownFaults(english)).toEqual([]);
    expect(namingFaults(english)).toEqual([]);
  });

  it('have every plural in both forms', () => {
    const bases = new Set(Object.keys(english).flatMap((key) => pluralBase(key, english) ?? []));
    expect(
      [...bases].filter(
        (base) => english[`${base}_one`] === undefined || !english[`${base}_other`]?.includes('{count}'),
      ),
    ).toEqual([]);
  });

  it('tell translators where they stand', () => {
    const all = JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8')) as Record<
      string,
      { message: string; description?: string }
    >;
    const untold = Object.entries(all).filter(([, { description = '' }]) => description.length < 5);
    expect(untold.map(([key]) => key)).toEqual([]);
  });
});

describe.each(languages)('the texts in %s', (language) => {
  it('say what the English ones say', () => {
    expect(translationFaults(language, english, shippedTexts(language))).toEqual([]);
  });

  it('call one thing by one name', () => {
    expect(namingFaults(shippedTexts(language))).toEqual([]);
  });
});

describe('the check of a translation', () => {
  const source: Texts = {
    language: 'en',
    extension_description: 'Numbers',
    extension_short_name: 'GetAText',
    ask: 'Press Alt+Shift+F in {host} for {price}',
    long: 'Nothing was rented or changed',
    shown_one: '{count} number',
    shown_other: '{count} numbers',
  };
  const russian: Texts = {
    language: 'ru',
    extension_description: 'Номера',
    extension_short_name: 'GetAText',
    ask: '{price}: нажмите Alt+Shift+F на {host}',
    long: 'Ничего не изменилось',
    shown_one: '{count} номер',
    shown_few: '{count} номера',
    shown_many: '{count} номеров',
    shown_other: '{count} номера',
  };
  const faults = (changes: Record<string, string | undefined>, language = 'ru'): string[] =>
    translationFaults(
      language,
      source,
      Object.fromEntries(
        Object.entries({ ...russian, ...changes }).filter((entry): entry is [string, string] => entry[1] !== undefined),
      ),
    );

  it('is content with a good one', () => {
    expect(faults({})).toEqual([]);
    const german = {
      language: 'de',
      long: 'Nichts geschah',
      shown_one: 'Eine Nummer',
      shown_other: '{count} Nummern',
      shown_few: undefined,
      shown_many: undefined,
    };
    expect(faults(german, 'de')).toEqual([]);
  });

  it('sees one thing called by two names, and a control by a name that it has not', () => {
    expect(namingFaults({ ...english, filters_carrier: 'Network' })).toEqual([
      'setting_carrier, filters_carrier: must be the same',
    ]);
    expect(namingFaults({ ...english, common_undo: 'Take back' })).toEqual([
      'try_code_filled: must say “Take back” as common_undo does',
      'sites_undo_site: must say “Take back” as common_undo does',
    ]);
  });

  it.each<[string, Record<string, string | undefined>, string]>([
    ['a missing text', { long: undefined }, 'long: missing'],
    ['a missing form of a plural', { shown_few: undefined }, 'shown_few: missing'],
    ['a form that the language has not', { shown_two: '{count}' }, 'shown_two: no such text in English'],
    ['a text too many', { more: 'Ещё' }, 'more: no such text in English'],
    ['an empty text', { long: ' ' }, 'long: empty'],
    ['a forgotten value', { ask: '{price}: Alt+Shift+F' }, 'ask: {host} is missing'],
    ['a translated value', { ask: '{цена} {price} Alt+Shift+F {host}' }, 'ask: a brace without its fellow'],
    ['a value of another text', { ask: '{price} Alt+Shift+F {host} {site}' }, 'ask: {site} is not in English'],
    ['a number left out where the form is for many numbers', { shown_one: 'номер' }, 'shown_one: {count} is missing'],
    ['a text left in English', { long: source['long'] }, 'long: still in English'],
    ['a translated brand', { extension_short_name: 'ГетАТекст' }, 'extension_short_name: without GetAText'],
    ['a translated shortcut', { ask: '{price} Альт+F {host}' }, 'ask: without Alt+Shift+F'],
    [
      'a short name that is long',
      { extension_short_name: 'GetAText заполняет' },
      'extension_short_name: over 12 characters',
    ],
    [
      'a description that no store takes',
      { extension_description: 'Н'.repeat(133) },
      'extension_description: over 132 characters',
    ],
    ['a lone dollar', { long: '$5 потеряно' }, 'long: a $ must be written $$'],
    ['the wrong language', { language: 'de' }, 'language: must be ru'],
  ])('sees %s', (_, changes, fault) => {
    expect(faults(changes)).toContain(fault);
  });
});
