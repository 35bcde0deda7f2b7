import type { AppError } from '../../lib/core/errors.ts';
import { t } from '../../lib/i18n/t.ts';
import { describeError } from '../../lib/i18n/describe-error.ts';

/** Why a bid was not placed, in words. `provider` is what the person calls the provider. */
export function bidErrorSentence(error: AppError, provider: string): string {
  switch (error.kind) {
    case 'insufficient_funds':
      return t('auction_no_funds', { provider });
    case 'not_found':
      return t('auction_gone');
    case 'price_above_cap':
      return t('auction_changed');
    case 'refused':
      return /higher|exceed|greater|outbid|too low/i.test(error.detail)
        ? t('auction_beaten')
        : describeError(error, provider).sentence;
    default:
      return describeError(error, provider).sentence;
  }
}
