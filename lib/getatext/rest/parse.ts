import * as z from 'zod/mini';
import { asFields } from '../answer-body.ts';
import type { Listed } from '../provider.ts';

/** Where a value stands in an answer: names of fields and places in arrays, from the answer's root. */
export type AnswerPath = readonly PropertyKey[];

/** What reading an answer gives: the value, or the first place that doesn't fit and what was expected there. */
export type ParseResult<T> = { ok: true; value: T } | { ok: false; path: AnswerPath; detail: string };

/** Parses `input`, which stands at `path` of the answer, with a schema. */
export function parseWith<S extends z.core.$ZodType>(
  schema: S,
  input: unknown,
  path: AnswerPath = [],
): ParseResult<z.output<S>> {
  const parsed = z.safeParse(schema, input);
  if (parsed.success) return { ok: true, value: parsed.data };
  const issue = parsed.error.issues[0];
  return { ok: false, path: [...path, ...(issue?.path ?? [])], detail: issue?.message ?? 'unexpected' };
}

/**
 * Parses the list under `key` (see {@link listIn}). Entries that don't fit are left out and counted, so that one odd
 * entry doesn't hide the others; only where none fits is the answer at fault.
 */
export function parseList<S extends z.core.$ZodType, T>(
  schema: S,
  answer: unknown,
  key: string,
  read: (entry: z.output<S>) => T,
): ParseResult<Listed<T>> {
  const list = listIn(answer, key);
  if (!list) return { ok: false, path: [key], detail: 'expected a list' };
  const parsed = list.entries.map((entry, index) => parseWith(schema, entry, [...list.path, index]));
  const entries = parsed.flatMap((one) => (one.ok ? [read(one.value)] : []));
  const fault = parsed.find((one) => !one.ok);
  if (fault && entries.length === 0) return fault;
  return { ok: true, value: { entries, unread: parsed.length - entries.length } };
}

/** A list in an answer, and where it stands. */
export interface AnswerList {
  entries: readonly unknown[];
  path: AnswerPath;
}

/**
 * The list under `key`, else the answer itself where it is one, else the one list under another key. Of several the
 * one that is not empty; null where that doesn't tell either.
 */
export function listIn(body: unknown, key: string): AnswerList | null {
  if (Array.isArray(body)) return { entries: body, path: [] };
  const fields = asFields(body);
  if (!fields) return null;
  const listAt = (name: string): AnswerList => ({ entries: fields[name] as unknown[], path: [name] });
  if (Array.isArray(fields[key])) return listAt(key);
  const lists = Object.keys(fields)
    .filter((name) => name !== 'errors' && name !== 'error' && Array.isArray(fields[name]))
    .map((name) => listAt(name));
  const filled = lists.filter(({ entries }) => entries.length > 0);
  return filled.length > 1 ? null : (filled[0] ?? lists[0] ?? null);
}

/** `rent-a-number` and `['rentals', 2, 'price']` as `rent-a-number.rentals[2].price`. */
export function placeName(call: string, path: AnswerPath): string {
  return path.reduce<string>(
    (name, part) => (typeof part === 'number' ? `${name}[${part}]` : `${name}.${String(part)}`),
    call,
  );
}
