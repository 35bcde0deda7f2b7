import { browser } from './browser.ts';
import { readStored } from './storage-areas.ts';

/** Reads a value that outlives the worker but not the browser. */
export const readSession = (key: string): Promise<unknown> => readStored('session', key);

/** Keeps a value until the browser ends. */
export const writeSession = (key: string, value: unknown): Promise<void> =>
  browser.storage.session.set({ [key]: value });
