import { describe, expect, it } from 'vitest';
import type { AppError } from '../../../lib/core/errors.ts';
import { describeError } from '../../../lib/i18n/describe-error.ts';
import { storageError, thrownError, NotStoredError, UnreadableItemError } from '../../../lib/core/storage-error.ts';

const trouble = { item: 'rentals', reason: 'newer' } as const;

it('tells what storage threw from what else went wrong', () => {
  expect(thrownError(new UnreadableItemError(trouble), 'rent')).toEqual({ kind: 'storage', unreadable: trouble });
  expect(thrownError(new NotStoredError('rentals'), 'rent')).toEqual({ kind: 'storage' });
  expect(thrownError(new TypeError('x is not a function'), 'rent')).toEqual({ kind: 'internal', detail: 'rent' });
  expect(storageError(new DOMException('full', 'QuotaExceededError'))).toEqual({ kind: 'storage' });
});

describe('in words', () => {
  it.each<[AppError, RegExp]>([
    [{ kind: 'storage' }, /could not store this.*Free some disk space.*nothing was rented or changed/],
    [
      { kind: 'storage', unreadable: trouble },
      /stored rentals were written by a newer version.*Update the extension; nothing was changed/,
    ],
    [{ kind: 'storage', unreadable: { item: 'account', reason: 'damaged' } }, /stored account details can’t be read/],
    [{ kind: 'storage', unreadable: { item: 'api-key', reason: 'failing' } }, /could not read the stored API key/],
    [
      { kind: 'storage', rented: { service: 'WhatsApp', number: '2025550101' } },
      /WhatsApp: \(202\) 555-0101 was rented, but.*could not store it/,
    ],
    [{ kind: 'auth', foreign: true }, /belongs to another key or server.*put that one back/],
  ])('%j', (error, sentence) => {
    expect(describeError(error).sentence).toMatch(sentence);
  });

  it('names another server in place of GetAText, but the extension by its own name', () => {
    expect(describeError({ kind: 'timeout' }, 'sms.example').sentence).toBe(
      'sms.example took too long to answer. Try again in a moment.',
    );
    expect(describeError(storageError(new UnreadableItemError(trouble)), 'sms.example').sentence).toContain(
      'GetAText Autofill',
    );
  });
});
