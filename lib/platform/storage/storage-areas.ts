import { browser } from '../browser.ts';

/** The parts of the browser's storage that are used. */
export type Area = 'local' | 'session';

/** What is asked for in one go, and its answer. */
interface Question {
  keys: Set<string>;
  answer: Promise<Record<string, unknown>>;
}

const open = new Map<Area, Question>();

/**
 * Reads the value under a key; undefined where there is none. What is read in one moment is one question to the browser:
 * a popup reads a dozen items before it shows, and the browser answers questions one after another. Rejects where the
 * browser gives an error for this key.
 */
export async function readStored(area: Area, key: string): Promise<unknown> {
  let question = open.get(area);
  if (!question) {
    const keys = new Set<string>();
    question = { keys, answer: Promise.resolve().then(() => ask(area, keys)) };
    open.set(area, question);
  }
  question.keys.add(key);
  let values: Record<string, unknown>;
  try {
    values = await question.answer;
  } catch (thrown) {
    if (question.keys.size === 1) throw thrown;
    // One value that can't be read must not take the others with it.
    values = await browser.storage[area].get(key);
  }
  return values[key];
}

function ask(area: Area, keys: ReadonlySet<string>): Promise<Record<string, unknown>> {
  open.delete(area);
  return browser.storage[area].get([...keys]);
}

/** Reads a value that outlives the worker but not the browser. */
export const readSession = (key: string): Promise<unknown> => readStored('session', key);

/** Keeps a value until the browser ends. */
export const writeSession = (key: string, value: unknown): Promise<void> =>
  browser.storage.session.set({ [key]: value });

/**
 * Keeps content scripts out of the browser's storage where it can: Chrome does for `storage.local` and `storage.sync` from
 * 140 on, and for `storage.session` from 102; Firefox has no such call. The API key is in no area in any browser.
 */
export async function lockStorage(): Promise<void> {
  const areas = [browser.storage.local, browser.storage.session, browser.storage.sync] as {
    setAccessLevel?: (level: { accessLevel: string }) => Promise<void>;
  }[];
  await Promise.allSettled(areas.map(async (area) => area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' })));
}

/** Erases everything in both areas. Rejects where the browser can't. */
export async function clearStorage(): Promise<void> {
  await browser.storage.local.clear();
  await browser.storage.session.clear();
}
