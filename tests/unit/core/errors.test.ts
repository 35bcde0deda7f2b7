import { expect, it } from 'vitest';
import { AppErrorSchema, type AppError } from '../../../lib/core/errors.ts';

const DETAILED = ['auth', 'insufficient_funds', 'no_numbers', 'price_above_cap', 'not_found', 'internal'];
const TIMED = ['rate_limited', 'too_early', 'combination'];

it.each([
  ...DETAILED.flatMap((kind) => [{ kind }, { kind, detail: 'x' }]),
  ...TIMED.flatMap((kind) => [{ kind }, { kind, retryAfterMs: 5 }, { kind, retryAfterMs: 5, detail: 'x' }]),
  { kind: 'auth', missing: true },
  { kind: 'auth', foreign: true },
  { kind: 'unavailable', status: 503 },
  { kind: 'unavailable', status: 503, retryAfterMs: 5 },
  { kind: 'refused', detail: 'TOO_MANY_ACTIVE_RENTALS' },
  { kind: 'network', offline: true },
])('reads %j, which earlier versions have stored', (stored) => {
  expect(AppErrorSchema.parse(stored)).toEqual(stored);
});

it.each<AppError>([
  { kind: 'auth', why: 'either', detail: 'x' },
  { kind: 'auth', why: 'account' },
  { kind: 'auth', why: 'missing' },
  { kind: 'too_many_rentals', detail: 'x' },
  { kind: 'unavailable', status: 503, maintenance: true },
])('reads %j', (error) => {
  expect(AppErrorSchema.parse(error)).toEqual(error);
});
