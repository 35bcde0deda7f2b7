import { asFields } from '../answer-body.ts';

/** The United States by the number that GetAText and most servers of the protocol give it. */
export const DEFAULT_US = '187';

/** What a list of countries says: the number of the United States, and those of all that it names. */
export interface Countries {
  us: string | null;
  all: readonly string[];
}

const REAL = /^(usa?|unitedstates(ofamerica)?|сша|美国)(real|physical)?$/;
const VIRTUAL = /^(usa?|unitedstates|сша|美国)(virtual|voip)$/;

/**
 * Reads an answer to `getCountries`, whose entries stand in an object by their numbers or in a list, bare or inside one
 * more object: `{187:{id,eng}}`, `[{id,title}]`, `{187:'USA'}`. Null where there is no such list. Servers number
 * countries as they like; where one has real and virtual US numbers the real ones count.
 */
export function readCountries(body: unknown, depth = 0): Countries | null {
  if (typeof body !== 'object' || body === null || depth > 2) return null;
  const named = Object.entries(body).flatMap(
    ([key, entry]) => readEntry(Array.isArray(body) ? null : key, entry) ?? [],
  );
  if (named.length === 0) {
    for (const inner of Object.values(body)) {
      const found = readCountries(inner, depth + 1);
      if (found) return found;
    }
    return null;
  }
  const called = (name: RegExp) => named.find(({ names }) => names.some((one) => name.test(one)))?.id;
  return { us: called(REAL) ?? called(VIRTUAL) ?? null, all: named.map(({ id }) => id) };
}

/** An entry's number and its texts, of which only letters are left; null for what is no country. */
function readEntry(key: string | null, entry: unknown): { id: string; names: string[] } | null {
  const fields = asFields(entry);
  const own = fields?.['id'] ?? fields?.['country_id'] ?? key;
  const id = typeof own === 'number' ? String(own) : own;
  if (typeof id !== 'string') return null;
  // What has entries by their numbers is a list of its own.
  const isEntry = fields ? !Object.keys(fields).some(isNumeric) : isNumeric(id);
  if (!isEntry || !/^[\w-]{1,32}$/.test(id)) return null;
  const names = Object.values(fields ?? [entry])
    .map((text) => (typeof text === 'string' ? text.toLowerCase().replace(/\P{L}/gu, '') : ''))
    .filter((name) => name !== '');
  return names.length > 0 ? { id, names } : null;
}

const isNumeric = (text: string): boolean => /^\d+$/.test(text);
