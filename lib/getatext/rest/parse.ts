import * as z from 'zod/mini';
import { asFields } from '../answer-body.ts';

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

/** Parses every entry of a list; the first that doesn't fit fails the whole. */
export function parseList<S extends z.core.$ZodType>(schema: S, list: AnswerList): ParseResult<z.output<S>[]> {
  const values: z.output<S>[] = [];
  for (const [index, entry] of list.entries.entries()) {
    const parsed = parseWith(schema, entry, [...list.path, index]);
    if (!parsed.ok) return parsed;
    values.push(parsed.value);
  }
  return { ok: true, value: values };
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
