// Answers of the provider, changed in ways that nobody promised not to. A mutation is plain data, so that a failing
// run shrinks and its seed reproduces it.
import fc from 'fast-check';
import { KEY } from '../stub.ts';

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

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

/** Stand in for values that `JSON.stringify` could not write; `writeAnswer` puts the values in. */
const DEEP_ARRAY = '@@deep-array@@';
const DEEP_OBJECT = '@@deep-object@@';
const HUGE_WORDS = '@@huge-words@@';
const HUGE_DIGITS = '@@huge-digits@@';
const HUGE_MONEY = '@@huge-money@@';
const HUGE_TAGS = '@@huge-tags@@';
const DEPTH = 15_000;
const HUGE: Record<string, () => string> = {
  [DEEP_ARRAY]: () => '['.repeat(DEPTH) + ']'.repeat(DEPTH),
  [DEEP_OBJECT]: () => '{"errors":'.repeat(DEPTH) + '1' + '}'.repeat(DEPTH),
  [HUGE_WORDS]: () => `"${'price is too early max price '.repeat(3000)}"`,
  [HUGE_DIGITS]: () => `"${'1'.repeat(80_000)}"`,
  [HUGE_MONEY]: () => `"0.${'0'.repeat(80_000)}1"`,
  [HUGE_TAGS]: () => `"${'<a'.repeat(40_000)}"`,
};

const VALUES: Json[] = [
  null,
  '',
  'null',
  'NULL',
  ' ',
  'undefined',
  true,
  false,
  'true',
  'false',
  'yes',
  0,
  1,
  -1,
  2,
  '0',
  '1',
  '-1',
  0.5,
  -0.55,
  1e-7,
  1e21,
  1e300,
  -1e300,
  2 ** 60,
  '9007199254740993',
  '1e3',
  '1E-2',
  'NaN',
  'Infinity',
  '-Infinity',
  '0x10',
  ' 0.55 ',
  '$0.55',
  '0,55',
  '€0.55',
  '0.55 USD',
  '+0.55',
  '-$5',
  '1,113.32',
  '1,000,000,000,000,000',
  '0.1234567',
  '.5',
  '5.',
  '00012',
  '12345 ',
  '12 345',
  'a-b',
  'ünï',
  '\u0000',
  '\u202E',
  '😀',
  '<b>no</b>',
  '<!doctype html><html></html>',
  '1234567890',
  '11234567890',
  '+1 (123) 456-7890',
  '123',
  '１２３４５６７８９０',
  1_234_567_890,
  11_234_567_890,
  '2025-07-06 15:43:37',
  '2025-07-06T15:43:37Z',
  '2025-13-40 99:99:99',
  '0000-00-00 00:00:00',
  '06/07/2025 3:43 PM',
  '2025-07-06',
  '9999-12-31 23:59:59',
  '0001-01-01 00:00:00',
  '2025-03-09 02:30:00',
  '2025-11-02 01:30:00-99:99',
  1_751_831_017,
  1_751_831_017_000,
  -1,
  'success',
  'error',
  'active',
  'cancelled',
  'Expired',
  'paused',
  'fail',
  200,
  403,
  'Service is out of stock',
  'Insufficient funds',
  'Wrong Api Key or User is restricted',
  'Rental not found',
  'wait 1 minute',
  [],
  {},
  [null],
  [[]],
  [{}],
  { value: 5 },
  ['0.55'],
  [1, 2],
  { id: 5 },
  { number: '1234567890' },
  { errors: 'x' },
  { length: 5 },
  DEEP_ARRAY,
  DEEP_OBJECT,
  HUGE_WORDS,
  HUGE_DIGITS,
  HUGE_MONEY,
  HUGE_TAGS,
];

const NAMES = [
  'id',
  'ID',
  'rental_id',
  'rentalId',
  'number',
  'phone',
  'phone_number',
  'price',
  'cost',
  'status',
  'state',
  'success',
  'errors',
  'error',
  'message',
  'code',
  'sms',
  'end_time',
  'endTime',
  'data',
  'result',
  'rentals',
  'rental',
  'prices',
  'balance',
  'new_balance',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'length',
  '0',
  '',
  'currency',
  KEY,
  'a'.repeat(300),
];

const ERRORS: Json[] = [
  null,
  'null',
  '',
  [],
  {},
  false,
  0,
  'none',
  { service: [] },
  'Service is out of stock',
  ['Service is out of stock'],
  { service: ['Service is out of stock'] },
  { balance: { reason: 'Insufficient funds' } },
  [[['Insufficient funds']]],
  true,
  42,
  { [KEY]: KEY },
  `Wrong Api Key ${KEY}`,
  [null, { a: null }],
  DEEP_ARRAY,
  DEEP_OBJECT,
  HUGE_WORDS,
  HUGE_DIGITS,
  HUGE_TAGS,
];

const STATUSES: Json[] = [
  'success',
  'SUCCESS ',
  'ok',
  'error',
  'Errors',
  'failed',
  'fail',
  'pending',
  '',
  null,
  false,
  true,
  200,
  201,
  400,
  'denied',
  'active',
  'completed',
];

const mutation: fc.Arbitrary<Mutation> = fc.record({
  op: fc.constantFrom(...OPS),
  at: fc.nat(9999),
  pick: fc.nat(9999),
});

/** One to four changes. */
export const mutations: fc.Arbitrary<Mutation[]> = fc.array(mutation, { minLength: 1, maxLength: 4 });

/** How the text of a body is damaged after it was written; `at` says where, as a part of its length. */
export interface Damage {
  kind: (typeof DAMAGES)[number];
  at: number;
}

const DAMAGES = [
  'none',
  'none',
  'none',
  'none',
  'none',
  'none',
  'none',
  'none',
  'cut',
  'mark',
  'twice',
  'string',
  'callback',
  'page',
  'empty',
  'comma',
  'nan',
  'double-field',
  'comment',
  'spaces',
] as const;

export const damage: fc.Arbitrary<Damage> = fc.record({
  kind: fc.constantFrom(...DAMAGES),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
});

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

/** The body as text. */
export function writeAnswer(value: unknown, { kind, at }: Damage): string {
  const json = (JSON.stringify(value) ?? '').replace(
    /"@@[a-z-]+@@"/g,
    (quoted) => HUGE[quoted.slice(1, -1)]?.() ?? quoted,
  );
  const middle = Math.floor(json.length * at);
  switch (kind) {
    case 'cut':
      return json.slice(0, middle);
    case 'mark':
      return `\uFEFF${json}`;
    case 'twice':
      return json + json;
    case 'string':
      return JSON.stringify(json);
    case 'callback':
      return `)]}',\n${json}`;
    case 'page':
      return `<!DOCTYPE html><html><body><h1>Just a moment</h1>${KEY}<pre>${json.slice(0, middle)}</pre></body></html>`;
    case 'empty':
      return at < 0.5 ? '' : ' \n';
    case 'comma':
      return json.replace(/([}\]])/, ',$1');
    case 'nan':
      return json.replace(/:(\d+|null)/, at < 0.5 ? ':NaN' : ':1e999');
    case 'double-field':
      return json.replace('{', '{"id":7,"status":"error","errors":"x","number":"9",');
    case 'comment':
      return `/* ${KEY} */ ${json}`;
    case 'spaces':
      return `\r\n\t ${json}\n\n`;
    case 'none':
      return json;
  }
}
