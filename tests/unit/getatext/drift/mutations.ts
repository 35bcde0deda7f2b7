// Answers of the provider, changed in ways that nobody promised not to. A mutation is plain data, so that a failing
// run shrinks and its seed reproduces it.
import fc from 'fast-check';
import { KEY } from '../stub.ts';
import { ERRORS, NAMES, STATUSES, VALUES, type Json } from './odd-values.ts';

/** One change of a JSON value: `at` picks the place among all places, `pick` the replacement or name. */
export interface Mutation {
  op: (typeof OPS)[number];
  at: number;
  pick: number;
}

const OPS = [
  'drop',
  'rename',
  'copy',
  'add',
  'replace',
  'replace',
  'replace',
  'retype',
  'retype',
  'decorate',
  'wrap',
  'unwrap',
  'errors',
  'status',
  'echo',
  'repeat',
  'text',
] as const;

const mutation: fc.Arbitrary<Mutation> = fc.record({
  op: fc.constantFrom(...OPS),
  at: fc.nat(9999),
  pick: fc.nat(9999),
});

/** One to four changes. */
export const mutations: fc.Arbitrary<Mutation[]> = fc.array(mutation, { minLength: 1, maxLength: 4 });

interface Place {
  holder: Json[] | { [name: string]: Json };
  name: string | number;
}

function placesOf(root: Json): Place[] {
  const places: Place[] = [];
  const visit = (value: Json): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const name of Array.isArray(value) ? value.keys() : Object.keys(value)) {
      places.push({ holder: value, name });
      visit((value as Record<string | number, Json>)[name] ?? null);
    }
  };
  visit(root);
  return places;
}

/** One of a list; a copy, as later changes go into it. */
const from = <T>(list: readonly T[], pick: number): T => {
  const picked = list[pick % list.length] as T;
  return typeof picked === 'object' ? structuredClone(picked) : picked;
};

function put(holder: Place['holder'], name: string | number, value: Json): void {
  // A plain assignment to `__proto__` would set the prototype instead.
  Object.defineProperty(holder, name, { value, writable: true, enumerable: true, configurable: true });
}

function retyped(value: Json): Json {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return value.trim() !== '' && Number.isFinite(Number(value)) ? Number(value) : [value];
  if (typeof value === 'boolean') return value ? 'true' : '0';
  if (value === null) return 'null';
  return Array.isArray(value) ? Object.fromEntries(value.entries()) : Object.values(value);
}

function decorated(value: Json, pick: number): Json {
  const text = typeof value === 'object' ? '' : String(value);
  return from(
    [
      ` ${text}\n`,
      `$${text}`,
      `${text}e0`,
      `+${text}`,
      `${text}.000`,
      text.toUpperCase(),
      `${text}${text}`,
      `"${text}"`,
    ],
    pick,
  );
}

/** The changed value; the original is left as it is. */
export function mutate(original: unknown, changes: readonly Mutation[]): unknown {
  const box: { root: Json } = { root: structuredClone(original) as Json };
  for (const { op, at, pick } of changes) {
    const places: Place[] = [{ holder: box, name: 'root' }, ...placesOf(box.root)];
    const { holder, name } = from(places, at);
    const value = (holder as Record<string | number, Json>)[name] ?? null;
    const root = box.root;
    const object = typeof root === 'object' && root !== null && !Array.isArray(root) ? root : null;
    if (op === 'drop') {
      if (holder === (box as unknown)) continue;
      if (Array.isArray(holder)) holder.splice(Number(name), 1);
      else delete (holder as Record<string, Json>)[name as string];
    } else if (op === 'rename' || op === 'copy') {
      if (Array.isArray(holder) || holder === (box as unknown)) continue;
      if (op === 'rename') delete (holder as Record<string, Json>)[name as string];
      put(holder, from(NAMES, pick), value);
    } else if (op === 'add') {
      if (typeof value === 'object' && value !== null && !Array.isArray(value))
        put(value, from(NAMES, pick), from(VALUES, pick * 7 + at));
    } else if (op === 'repeat') {
      if (Array.isArray(value)) value.push(...structuredClone(value.slice(0, 3)));
    } else if (op === 'errors') {
      if (object) put(object, pick % 3 === 0 ? 'error' : 'errors', from(ERRORS, at));
    } else if (op === 'status') {
      if (object) put(object, pick % 4 === 0 ? 'success' : 'status', from(STATUSES, at));
    } else {
      put(holder, name, replacement(op, value, pick));
    }
  }
  return box.root;
}

function replacement(op: Mutation['op'], value: Json, pick: number): Json {
  switch (op) {
    case 'retype':
      return retyped(value);
    case 'decorate':
      return decorated(value, pick);
    case 'wrap':
      return from<Json>(
        [[value], [[value]], { data: value }, { result: { value } }, [value, value], { [KEY]: value }],
        pick,
      );
    case 'unwrap':
      return typeof value === 'object' && value !== null ? (Object.values(value)[0] ?? null) : null;
    case 'echo':
      return from([KEY, `key=${KEY}`, `<p>${KEY}</p>`, KEY.toUpperCase(), `${'x'.repeat(195)} ${KEY}`], pick);
    case 'text':
      return from(
        [
          'Number rented successfully.',
          'please wait 30 seconds',
          'max price exceeded',
          'too many requests',
          'maintenance',
        ],
        pick,
      );
    default:
      return from(VALUES, pick);
  }
}
