import type { AppError } from './errors.ts';
import { NotStoredError, UnreadableItemError } from '../platform/stored-item.ts';

/** What a failed reading or writing of storage is for people; every other error of the browser's storage as well. */
export function storageError(thrown: unknown): Extract<AppError, { kind: 'storage' }> {
  if (!(thrown instanceof UnreadableItemError)) return { kind: 'storage' };
  return { kind: 'storage', unreadable: thrown.trouble };
}

/** What anything thrown is for people: `storage` where that is sure, else `internal` with the name of the place. */
export function thrownError(thrown: unknown, place: string): AppError {
  const isStorage = thrown instanceof UnreadableItemError || thrown instanceof NotStoredError;
  return isStorage ? storageError(thrown) : { kind: 'internal', detail: place };
}
