import { describe, expect, it } from 'vitest';
import { endSentence, nextStep } from '../../../../components/rental/rental-texts.ts';
import type { Rental } from '../../../../lib/rentals/model/rental.ts';
import { rental } from '../samples.ts';

const NOW = Date.now();
const outcome = (charged: number | null, checkedAt: number | null = NOW) => ({
  state: 'unknown' as const,
  outcome: { balanceAfter: null, charged, checkedAt },
});

describe('nextStep', () => {
  it('goes from pasting to asking to waiting to the code', () => {
    expect(nextStep(rental({ state: 'requesting' }), false, NOW).text).toBe('Renting a number…');
    expect(nextStep(rental(), false, NOW).text).toMatch(/^Paste it/);
    expect(nextStep(rental(), true, NOW).text).toMatch(/^Ask the site for the code/);
    expect(nextStep(rental({ numberFilledAt: NOW }), false, NOW).text).toMatch(/^Ask the site for the code/);
    expect(nextStep(rental({ rentedAt: NOW - 61_000 }), false, NOW).text).toBe('Waiting for the code…');
    expect(nextStep(rental({ state: 'received', code: '1234' }), false, NOW).text).toBe('The code has arrived');
  });

  it('names the site that the code went into', () => {
    const filled = rental({ state: 'received', code: '1234', filledAt: NOW, filledHost: 'example.com' });
    expect(nextStep(filled, false, NOW).text).toBe('Code filled in on example.com');
    expect(nextStep({ ...filled, undoneAt: NOW }, false, NOW).text).toBe('Code removed');
  });
});

describe('endSentence', () => {
  it('says what became of the money', () => {
    expect(endSentence(rental({ state: 'cancelled', refunded: 550_000 }))).toBe('Canceled. $0.55 was refunded.');
    expect(endSentence(rental({ state: 'cancelled' }))).toMatch(/not confirmed/);
    expect(endSentence(rental(outcome(550_000)))).toMatch(/^\$0\.55 was charged/);
    expect(endSentence(rental(outcome(0)))).toMatch(/Nothing was charged/);
    expect(endSentence(rental(outcome(null, null)))).toMatch(/Checking/);
    expect(endSentence(rental(outcome(null)))).toMatch(/couldn’t tell whether/);
  });

  it.each<[string, Partial<Rental>, string]>([
    [
      'early, refunded',
      { endedAt: NOW - 1000, endsAt: NOW, refunded: 550_000 },
      'GetAText has ended this rental. Your balance shows a refund of $0.55.',
    ],
    ['early', { endedAt: NOW - 1000, endsAt: NOW }, 'GetAText has ended this rental. Your balance shows no refund.'],
    ['at its end', { endedAt: NOW, endsAt: NOW - 1000 }, 'Time’s up. No code arrived. Your balance shows no refund.'],
  ])('says what the balance shows of a number that GetAText no longer knows: %s', (_, ended, sentence) => {
    expect(endSentence(rental({ state: 'expired', gone: true, ...ended }))).toBe(sentence);
  });

  it.each<[Rental['tryAnother'], RegExp]>([
    [
      { state: 'wanted', maxPrice: 1 },
      /not confirmed yet\. Another number will be rented once the refund is confirmed\.$/,
    ],
    [
      { state: 'given_up', reason: 'no_refund', error: null },
      /No other number was rented because the refund didn’t reach/,
    ],
    [
      { state: 'given_up', reason: 'refused', error: { kind: 'no_numbers' } },
      /No other number was rented\. Out of stock/,
    ],
  ])('says what became of another number: %j', (tryAnother, sentence) => {
    expect(endSentence(rental({ state: 'cancelled', tryAnother }))).toMatch(sentence);
  });
});
