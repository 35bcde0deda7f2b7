/**
 * The words of amounts, measures, dates and streets, all languages' together. Constants alone: a build puts their values
 * in place of this file (see `wxt.config.ts`).
 */
import type { SmsWords } from '../core/words/kinds.ts';
import { SMS_TABLES } from '../core/words/tables.ts';

const wordsOf = (kind: keyof SmsWords): string[] =>
  SMS_TABLES.flatMap((table) => table[kind]?.trim().split(/\s+/) ?? []);

/** Words as alternatives of an expression, longer ones first: where nothing ends them, the first that fits counts. */
const alternatives = (words: readonly string[]): string => words.toSorted((a, b) => b.length - a.length).join('|');

/** Those that end with `_`, without it. */
const edged = (kind: keyof SmsWords): string =>
  alternatives(wordsOf(kind).flatMap((word) => (word.endsWith('_') ? word.slice(0, -1) : [])));

/** Those that end anywhere. */
const edgeless = (kind: keyof SmsWords): string => alternatives(wordsOf(kind).filter((word) => !word.endsWith('_')));

/** Currencies before an amount. */
export const CURRENCY_BEFORE = alternatives(wordsOf('currencyBefore'));
/** Currencies after an amount, where no letter follows. */
export const CURRENCY_WORD = edged('currency');
/** Currencies after an amount, whatever follows. */
export const CURRENCY_SIGN = edgeless('currency');
/** Units after a number, where no letter follows. */
export const MEASURE_WORD = edged('measure');
/** Units after a number, whatever follows. */
export const MEASURE_STEM = edgeless('measure');
/** Streets after their name. */
export const STREET = alternatives(wordsOf('street'));
/** Signs after the first number of a date or time. */
export const DATE_SIGNS = wordsOf('dateSign').join('');
/** Signs after its next numbers. */
export const NEXT_DATE_SIGNS = wordsOf('dateSignNext').join('');
/** What a full stop follows without ending the sentence. */
export const ABBREVIATION = alternatives(wordsOf('abbreviation'));
