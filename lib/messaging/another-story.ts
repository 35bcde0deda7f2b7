import type { TryAnotherState } from '../rentals/rental.ts';
import { describeError } from './describe-error.ts';

/** Says that, and why, no other number was rented. `provider` is what the person calls the provider. */
export function givenUpSentence(
  { reason, error }: Extract<TryAnotherState, { state: 'given_up' }>,
  provider = 'GetAText',
): string {
  switch (reason) {
    case 'no_refund':
      return `No other number was rented: the refund was not seen in your balance within ten minutes. Look at your ${provider} page.`;
    case 'not_cancelled':
      return 'No other number was rented: the time was over before this one could be cancelled.';
    case 'refused':
      return `No other number was rented. ${error ? describeError(error, provider).sentence : ''}`.trim();
  }
}
