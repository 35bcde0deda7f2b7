import type * as z from 'zod/mini';
import { t } from '../../i18n/t.ts';

/** What is wrong with one place of a settings file, in the browser's language. Says what kind of value is there, never the value. */
export interface FileProblem {
  /** Such as `parts.settings.notify`; empty for the file as a whole. */
  where: string;
  /** Empty where nothing of this name is expected at all. */
  expected: string;
  found: string;
}

/** The problem of a field that nobody knows. */
export const unknownField = (where: string): FileProblem => ({ where, expected: '', found: t('file_found_unknown') });

/** The problems of a value that a schema refused, seen from `where`; one for each place. */
export function problemsOf(error: z.core.$ZodError, value: unknown, where: string): FileProblem[] {
  const problems = error.issues.flatMap((issue) => problemsOfIssue(issue, value, where));
  // Of several bounds that a number breaks the last is the narrowest.
  return [...new Map(problems.map((problem) => [problem.where, problem])).values()];
}

function problemsOfIssue(issue: z.core.$ZodIssue, value: unknown, where: string): FileProblem[] {
  const place = issue.path.reduce<string>(placeIn, where);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownField(placeIn(place, key)));
    case 'invalid_key':
      return [
        {
          where: place,
          expected: wordsOr(issue.issues[0]?.message, t('file_expected_name')),
          found: t('file_found_this_name'),
        },
      ];
    default:
      return [{ where: place, expected: expectedBy(issue), found: kindOf(valueAt(value, issue.path)) }];
  }
}

/** A schema's own words for what it wants; zod/mini has none of its own but these. */
const wordsOr = (message: string | undefined, otherwise: string): string =>
  message === undefined || message === '' || message === 'Invalid input' ? otherwise : message;

const TYPES = {
  boolean: 'file_expected_boolean',
  number: 'file_expected_number',
  int: 'file_expected_whole',
  string: 'file_expected_text',
  array: 'file_expected_list',
  object: 'file_expected_object',
  record: 'file_expected_object',
} as const;

const isKnownType = (type: string): type is keyof typeof TYPES => Object.hasOwn(TYPES, type);

function expectedBy(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return isKnownType(issue.expected) ? t(TYPES[issue.expected]) : issue.expected;
    case 'invalid_value':
      return t('file_expected_one_of', { values: issue.values.map(String).join(', ') });
    case 'too_small':
      return t('file_expected_least', { value: String(issue.minimum) });
    case 'too_big':
      return t('file_expected_most', { value: String(issue.maximum) });
    default:
      return wordsOr(issue.message, t('file_expected_entry'));
  }
}

/** What kind of value stands in a file, in words: the value itself could be a key that somebody put there. */
export function kindOf(value: unknown): string {
  if (value === undefined) return t('file_found_nothing');
  if (value === null) return 'null';
  if (Array.isArray(value)) return t('file_expected_list');
  switch (typeof value) {
    case 'string':
      return value === '' ? t('file_found_empty') : t('file_expected_text');
    case 'number':
      if (value < 0) return t('file_found_negative');
      return Number.isInteger(value) ? t('file_expected_number') : t('file_found_fraction');
    case 'boolean':
      return String(value);
    default:
      return t('file_found_object');
  }
}

/** A place within another. Names in a file may be anything: long ones are cut, so that a list of problems stays one. */
export function placeIn(where: string, step: PropertyKey): string {
  if (typeof step === 'number') return `${where}[${step}]`;
  const text = String(step);
  const name = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return where === '' ? name : `${where}.${name}`;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at: unknown = value;
  for (const step of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
    at = (at as Record<PropertyKey, unknown>)[step];
  }
  return at;
}
