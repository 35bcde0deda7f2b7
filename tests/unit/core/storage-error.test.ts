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
    [{ kind: 'storage' }, /disk is full.*couldn’t save this.*Free up some space.*Nothing was rented or changed/],
    [
      { kind: 'storage', unreadable: trouble },
      /rentals\)\. It was written by a newer version.*Update the extension\. Nothing was changed/,
    ],
    [{ kind: 'storage', unreadable: { item: 'account', reason: 'damaged' } }, /can’t be read \(account details\)/],
    [{ kind: 'storage', unreadable: { item: 'api-key', reason: 'failing' } }, /couldn’t read saved data \(API key\)/],
    [
      { kind: 'storage', rented: { service: 'WhatsApp', number: '2025550101' } },
      /WhatsApp: \(202\) 555-0101 was rented, but.*couldn’t save it/,
    ],
    [{ kind: 'auth', foreign: true }, /rented with a different key or server.*switch back to/],
  ])('%j', (error, sentence) => {
    expect(describeError(error).sentence).toMatch(sentence);
  });

  it('names another server in place of GetAText, but the extension by its own name', () => {
    expect(describeError({ kind: 'timeout' }, 'sms.example').sentence).toBe(
      'sms.example took too long to respond. Try again in a moment.',
    );
    expect(describeError(storageError(new UnreadableItemError(trouble)), 'sms.example').sentence).toContain(
      'GetAText Autofill',
    );
  });
});
