import { browser } from './browser.ts';

/** Reads a value that outlives the worker but not the browser. */
export async function readSession(key: string): Promise<unknown> {
  return (await browser.storage.session.get(key))[key];
}

/** Keeps a value until the browser ends. */
export const writeSession = (key: string, value: unknown): Promise<void> =>
  browser.storage.session.set({ [key]: value });
