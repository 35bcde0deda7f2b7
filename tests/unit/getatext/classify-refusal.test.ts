import { describe, expect, it } from 'vitest';
import { classifyRefusal, parseRetryAfter, parseWait } from '../../../lib/getatext/classify-refusal.ts';
import { NOW } from './stub.ts';

const ask = (status: number, body: unknown, call = 'rent-a-number', retryAfter: string | null = null) =>
  classifyRefusal({ status, body, call, retryAfter, now: NOW });

describe('refusals', () => {
  it.each([
    [400, { errors: 'Service is out of stock' }, 'no_numbers'],
    [403, { errors: 'Service is out of stock' }, 'no_numbers'],
    [404, { error: 'No numbers available' }, 'no_numbers'],
    [
      400,
      { errors: { services: ['These services are not available on the same number, try again later'] } },
      'no_numbers',
    ],
    [400, { errors: 'Insufficient funds for this bid' }, 'insufficient_funds'],
    [400, { message: 'Not enough balance' }, 'insufficient_funds'],
    [403, { error: 'Insufficient balance' }, 'insufficient_funds'],
    [400, { errors: 'Price exceeds max_price' }, 'price_above_cap'],
    [400, { errors: ['The price is above your maximum price'] }, 'price_above_cap'],
    [422, { errors: { max_price: ['The max_price field must be a number.'] } }, 'refused'],
    [403, { errors: 'Wrong Api Key or User is restricted' }, 'auth'],
    [403, null, 'auth'],
    [401, { errors: 'Out of stock' }, 'auth'],
    [404, { errors: 'Rental not found' }, 'not_found'],
    [404, '<html>', 'not_found'],
    [404, { message: 'Auction not found or is no longer active' }, 'not_found'],
    [400, { message: 'Your bid must be higher than the current bid' }, 'refused'],
    [409, {}, 'refused'],
    [429, { errors: 'Too many requests' }, 'rate_limited'],
    [400, { errors: 'Too many requests' }, 'rate_limited'],
    [503, { message: 'Down for maintenance' }, 'unavailable'],
    [502, '<html>', 'unavailable'],
    [408, null, 'timeout'],
  ])('%i %j is %s', (status, body, kind) => {
    expect(ask(status, body).kind).toBe(kind);
  });

  it.each([
    ['You must wait at least 1 minute before cancelling', 60_000],
    ['Too early to cancel. Try again in 42 seconds', 42_000],
    ['Wait 1 minute and 30 seconds', 90_000],
    ['Rentals can be cancelled after 5 minutes', 300_000],
    ['You must wait a minute', 60_000],
    ['Locked for 5 minutes; 12s remaining', 12_000],
    ['Please wait before cancelling', undefined],
  ])('cancel: %s', (text, retryAfterMs) => {
    const error = ask(400, { errors: text }, 'cancel-rental');
    expect(error).toEqual({ kind: 'too_early', detail: text, ...(retryAfterMs !== undefined && { retryAfterMs }) });
  });

  it('does not take a rental that is over for one that is too young', () => {
    expect(ask(400, { errors: 'The rental already received a code' }, 'cancel-rental').kind).toBe('refused');
  });

  it('takes Retry-After before the text', () => {
    expect(ask(400, { errors: 'wait 1 minute' }, 'cancel-rental', '7')).toMatchObject({ retryAfterMs: 7000 });
    expect(ask(429, {}, 'balance', '3')).toEqual({ kind: 'rate_limited', retryAfterMs: 3000 });
    expect(ask(503, {}, 'balance', '30')).toEqual({ kind: 'unavailable', status: 503, retryAfterMs: 30_000 });
  });

  it('reads Retry-After', () => {
    expect(parseRetryAfter('2', NOW)).toBe(2000);
    expect(parseRetryAfter(new Date(NOW + 90_000).toUTCString(), NOW)).toBe(90_000);
    expect(parseRetryAfter(new Date(NOW - 90_000).toUTCString(), NOW)).toBe(0);
    expect(parseRetryAfter('999999999', NOW)).toBe(86_400_000);
    for (const bad of ['', 'soon', '-1', null]) expect(parseRetryAfter(bad, NOW)).toBeUndefined();
    expect(parseWait('nothing')).toBeUndefined();
  });
});
