import type { TryAnotherState } from '../rentals/rental.ts';
import { describeError } from './describe-error.ts';

/** Says that, and why, no other number was rented. */
export function givenUpSentence({ reason, error }: Extract<TryAnotherState, { state: 'given_up' }>): string {
  switch (reason) {
    case 'no_refund':
      return 'No other number was rented: the refund was not seen in your balance within ten minutes. Look at your GetAText page.';
    case 'not_cancelled':
      return 'No other number was rented: the time was over before this one could be cancelled.';
    case 'refused':
      return `No other number was rented. ${error ? describeError(error).sentence : ''}`.trim();
  }
}
