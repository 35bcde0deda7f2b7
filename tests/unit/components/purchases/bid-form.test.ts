import { expect, it } from 'vitest';
import { bidErrorSentence } from '../../../../components/purchases/bid-form.tsx';

it('has plain words for every refusal', () => {
  expect(
    bidErrorSentence({ kind: 'refused', detail: 'Your bid must be higher than the current bid' }, 'GetAText'),
  ).toMatch(/^Someone has bid more/);
  expect(bidErrorSentence({ kind: 'insufficient_funds' }, 'GetAText')).toMatch(
    /^Insufficient funds\. .*Your bid wasn’t placed\.$/,
  );
  expect(bidErrorSentence({ kind: 'not_found' }, 'GetAText')).toMatch(/has ended/);
  expect(bidErrorSentence({ kind: 'refused', detail: 'Bids are closed' }, 'GetAText')).toContain('Bids are closed');
});
