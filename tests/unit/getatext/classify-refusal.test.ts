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
    [403, {}, 'auth'],
    [403, { id: null, status: null, errors: null }, 'auth'],
    [401, { errors: 'Out of stock' }, 'auth'],
    [404, { errors: 'Rental not found' }, 'not_found'],
    [404, { errors: null, status: null }, 'not_found'],
    [404, { errors: 'Service not found' }, 'not_found'],
    [404, { message: 'Auction not found or is no longer active' }, 'not_found'],
    [400, { message: 'Your bid must be higher than the current bid' }, 'refused'],
    [409, {}, 'refused'],
    [429, { errors: 'Too many requests' }, 'rate_limited'],
    [400, { errors: 'Too many requests' }, 'rate_limited'],
    [503, { message: 'Down for maintenance' }, 'unavailable'],
    [400, { errors: 'You have reached the maximum number of active rentals' }, 'too_many_rentals'],
    [403, { errors: { rentals: ['Maximum number of active rentals reached.'] } }, 'too_many_rentals'],
    [422, { error: 'Too many active rentals' }, 'too_many_rentals'],
    [400, { error: 'TOO_MANY_ACTIVE_RENTALS' }, 'too_many_rentals'],
    [400, { message: 'Active rentals limit exceeded (10)' }, 'too_many_rentals'],
    [400, { message: 'This rental is no longer active' }, 'not_found'],
    [400, { errors: 'Auth is not presented on the request' }, 'auth'],
    [400, { errors: 'Your account has been suspended' }, 'auth'],
    [400, { errors: 'This account is banned.' }, 'auth'],
    [400, { errors: 'The account is temporarily blocked' }, 'auth'],
    [400, { errors: 'You are temporarily banned' }, 'auth'],
    [400, { errors: 'This number is blocked by the service' }, 'refused'],
    [400, { errors: 'You are blocked from cancelling this rental' }, 'refused'],
    [400, { errors: 'Banks are restricted here' }, 'refused'],
    [404, { message: 'The route api/v1/rental-status could not be found.' }, 'unavailable'],
    [404, '404 page not found', 'unavailable'],
    [404, { message: 'Rental not found', errors: null, id: null, cost: null }, 'not_found'],
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

  it.each([
    [403, { errors: 'Wrong Api Key or User is restricted' }, 'either'],
    [400, { errors: { auth: ['Wrong API key, or user is restricted.'] } }, 'either'],
    [403, {}, 'either'],
    [403, { errors: 'Forbidden' }, 'either'],
    [403, { errors: 'Wrong Api Key' }, undefined],
    [401, { message: 'Unauthenticated.' }, undefined],
    [401, null, undefined],
    [403, { errors: 'Auth is not presented on the request' }, 'missing'],
    [401, { errors: 'Auth header is missing' }, 'missing'],
    [403, { errors: 'User is restricted' }, 'account'],
    [403, { error: 'BANNED' }, 'account'],
    [403, { errors: 'Your account has been suspended, contact support' }, 'account'],
    [400, { errors: 'Account disabled' }, 'account'],
  ])('%i %j tells what is wrong with the key or the account', (status, body, why) => {
    const error = ask(status, body);
    expect(error.kind).toBe('auth');
    expect('why' in error ? error.why : undefined).toBe(why);
  });

  it.each([
    [503, { errors: 'Service is under maintenance' }, true],
    [503, { message: 'Down for maintenance' }, true],
    [503, '<html><h1>Under maintenance</h1></html>', true],
    [400, { errors: 'The service is under maintenance' }, true],
    [503, {}, undefined],
    [502, { message: 'Bad gateway' }, undefined],
  ])('%i %j tells maintenance', (status, body, maintenance) => {
    expect(ask(status, body)).toEqual({ kind: 'unavailable', status, ...(maintenance && { maintenance }) });
  });

  it.each([
    [403, '<!doctype html><title>Just a moment...</title>'],
    [404, '<html><h1>404 Not Found</h1></html>'],
    [404, ''],
    [403, null],
    [410, '<html>'],
    [404, '{"errors":"Rental not f'],
  ])('takes %i with what is no word of the provider for a server that is out of reach: %j', (status, body) => {
    expect(ask(status, body)).toEqual({ kind: 'unavailable', status });
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
