import { browser } from './browser.ts';

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
