import { describe, expect, it } from 'vitest';
import type { RentalStatus } from '../../../../lib/getatext/provider.ts';
import { failedBefore } from '../../../../lib/rentals/model/number-history.ts';
import type { Rental } from '../../../../lib/rentals/model/rental.ts';
import { transition } from '../../../../lib/rentals/model/transition.ts';
import { rental } from '../../components/samples.ts';
import { status } from '../support.ts';

const TEXT = 'Your word of the day is 4821 and 77';
const told = (of: Rental, text: string | null, state: RentalStatus['state'] = 'active', at = 5): Rental =>
  transition(of, { type: 'status', at, status: status({ code: text, state }), code: null });
const pick = (of: Rental, code: string): Rental => transition(of, { type: 'code-picked', at: 9, code });

describe('a text that holds no code we can read', () => {
  it('is kept as it is with the rental, which goes on waiting', () => {
    const after = told(rental(), TEXT);
    expect(after).toMatchObject({ state: 'waiting', text: TEXT, textAt: 5, code: null });
    expect(told(after, TEXT, 'active', 8)).toEqual(after);
    expect(told(after, 'Another text 99', 'active', 8)).toMatchObject({ text: 'Another text 99', textAt: 8 });
    expect(told(after, null, 'active', 8)).toMatchObject({ text: TEXT, textAt: 5 });
  });

  it.each([null, '', '  ', '--', '0', '…'])('is none: %j', (text) => {
    expect(told(rental(), text)).toMatchObject({ text: null, textAt: null });
  });

  it('has a wish to cancel wait for the person', () => {
    const wished = transition(rental(), { type: 'another-wanted', maxPrice: 1 });
    expect(told(wished, TEXT)).toMatchObject({ cancelWanted: false, tryAnother: null });
    const again = transition(told(wished, TEXT), { type: 'cancel-wanted' });
    expect(told(again, TEXT)).toMatchObject({ cancelWanted: true });
  });

  it('comes with the end too, and makes it one that brought something', () => {
    expect(told(rental(), TEXT, 'expired')).toMatchObject({ state: 'completed', text: TEXT });
    expect(transition(told(rental(), TEXT), { type: 'time-up', at: 9 }).state).toBe('completed');
    expect(transition(rental(), { type: 'time-up', at: 9 }).state).toBe('expired');
    expect(told(rental(), TEXT, 'cancelled')).toMatchObject({ state: 'cancelled', text: TEXT });
  });

  it('makes way for a code that comes after it', () => {
    const after = transition(told(rental(), TEXT), {
      type: 'status',
      at: 7,
      status: status({ code: '123456' }),
      code: '123456',
    });
    expect(after).toMatchObject({ state: 'received', code: '123456', text: null });
  });

  it('stands beside a code that came before it', () => {
    const first = rental({ state: 'received', code: '123456', codeAt: 1 });
    expect(told(first, TEXT)).toMatchObject({ state: 'received', code: '123456', text: TEXT });
  });

  it('is cut to what an SMS can hold', () => {
    expect(told(rental(), 'x'.repeat(9000)).text).toHaveLength(2000);
  });

  it('keeps its number from being called one that got nothing', () => {
    const before = { ...told(rental({ key: 'a' }), TEXT, 'cancelled'), text: null };
    expect(failedBefore(rental({ key: 'b', createdAt: before.createdAt + 1 }), [before])).toBe(false);
  });
});

describe('the code that a person picks in a text', () => {
  it('is a code like any other', () => {
    const picked = pick(told(rental(), TEXT), '4821');
    expect(picked).toMatchObject({ state: 'received', code: '4821', codeAt: 9, codeDomain: null, text: TEXT });
    // It was there with the text.
    expect(picked.firstCodeAt).toBe(5);
    expect(transition(picked, { type: 'filled', at: 10, host: 'x.example' })).toMatchObject({ filledAt: 10 });
  });

  it('can be picked anew, and is unfilled then', () => {
    const filled = transition(pick(told(rental(), TEXT), '77'), { type: 'filled', at: 10, host: 'x.example' });
    expect(pick(filled, '4821')).toMatchObject({ code: '4821', filledAt: null, copiedAt: null });
  });

  it('stays picked while the provider goes on telling the same text', () => {
    expect(told(pick(told(rental(), TEXT), '4821'), TEXT)).toMatchObject({ code: '4821', text: TEXT });
  });

  it('is none where there is no text, or the rental is over', () => {
    expect(pick(rental(), '4821').code).toBeNull();
    expect(pick(told(rental(), TEXT, 'expired'), '4821').code).toBeNull();
  });
});
