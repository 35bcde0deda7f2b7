import { sentences } from '../../i18n/plain-text.ts';
import { t } from '../../i18n/t.ts';
import type { TryAnotherState } from '../model/rental.ts';
import { describeError } from '../../i18n/describe-error.ts';

/** Says that, and why, no other number was rented. `provider` is what the user calls the provider. */
export function givenUpSentence(
  { reason, error }: Extract<TryAnotherState, { state: 'given_up' }>,
  provider = 'GetAText',
): string {
  switch (reason) {
    case 'no_refund':
      return t('another_no_refund', { provider });
    case 'not_cancelled':
      return t('another_not_cancelled');
    case 'refused':
      return sentences(t('another_refused'), error && describeError(error, provider).sentence);
  }
}
