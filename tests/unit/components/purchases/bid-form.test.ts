import { expect, it } from 'vitest';
import { bidErrorSentence } from '../../../../components/purchases/bid-form.tsx';

it('has plain words for every refusal', () => {
  expect(
    bidErrorSentence({ kind: 'refused', detail: 'Your bid must be higher than the current bid' }, 'GetAText'),
  ).toMatch(/^Your bid must be higher/);
  expect(bidErrorSentence({ kind: 'insufficient_funds' }, 'GetAText')).toMatch(/^Insufficient funds for this bid/);
  expect(bidErrorSentence({ kind: 'not_found' }, 'GetAText')).toMatch(/no longer active/);
  expect(bidErrorSentence({ kind: 'refused', detail: 'Bids are closed' }, 'GetAText')).toContain('Bids are closed');
});
