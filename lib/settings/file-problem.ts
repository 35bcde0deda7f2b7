import type * as z from 'zod/mini';

/** What is wrong with one place of a settings file. Says what kind of value is there, never the value. */
export interface FileProblem {
  /** Such as `parts.settings.notify`; empty for the file as a whole. */
  where: string;
  /** Empty where nothing of this name is expected at all. */
  expected: string;
  found: string;
}

/** The problem of a field that nobody knows. */
export const unknownField = (where: string): FileProblem => ({ where, expected: '', found: 'a field that is not known' });

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
      return [{ where: place, expected: wordsOr(issue.issues[0]?.message, 'a valid name'), found: 'this name' }];
    default:
      return [{ where: place, expected: expectedBy(issue), found: kindOf(valueAt(value, issue.path)) }];
  }
}

/** A schema's own words for what it wants; zod/mini has none of its own but these. */
const wordsOr = (message: string | undefined, otherwise: string): string =>
  message === undefined || message === '' || message === 'Invalid input' ? otherwise : message;

const TYPES: Record<string, string> = {
  boolean: 'true or false',
  number: 'a number',
  int: 'a whole number',
  string: 'a text',
  array: 'a list',
  object: 'an object with fields',
  record: 'an object with fields',
};

function expectedBy(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return `one of ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return `at least ${String(issue.minimum)}`;
    case 'too_big':
      return `at most ${String(issue.maximum)}`;
    default:
      return wordsOr(issue.message, 'a valid entry');
  }
}

/** What kind of value stands in a file, in words: the value itself could be a key that somebody put there. */
export function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  switch (typeof value) {
    case 'string':
      return value === '' ? 'an empty text' : 'a text';
    case 'number':
      if (value < 0) return 'a negative number';
      return Number.isInteger(value) ? 'a number' : 'a number that is not whole';
    case 'boolean':
      return String(value);
    default:
      return 'an object';
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
