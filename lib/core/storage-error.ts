import type { AppError, StorageTrouble } from './errors.ts';

/** What is stored could not be read, was written by a newer version, or has no shape that we know: it must stay. */
export class UnreadableItemError extends Error {
  override name = 'UnreadableItemError';
  readonly trouble: StorageTrouble;

  constructor(trouble: StorageTrouble) {
    super(`${trouble.item}: ${trouble.reason}`);
    this.trouble = trouble;
  }
}

/** The browser did not store a value: its disk or quota is full, or its database fails. */
export class NotStoredError extends Error {
  override name = 'NotStoredError';
}

/** The error that a user sees for a failed read or write of the browser's storage, whatever was thrown. */
export function storageError(thrown: unknown): Extract<AppError, { kind: 'storage' }> {
  if (!(thrown instanceof UnreadableItemError)) return { kind: 'storage' };
  return { kind: 'storage', unreadable: thrown.trouble };
}

/** The error for anything thrown: `storage` where that's sure, else `internal` with the name of the place. */
export function thrownError(thrown: unknown, place: string): AppError {
  const isStorage = thrown instanceof UnreadableItemError || thrown instanceof NotStoredError;
  return isStorage ? storageError(thrown) : { kind: 'internal', detail: place };
}
