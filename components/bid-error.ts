import type { AppError } from '../lib/getatext/errors.ts';
import { describeError } from '../lib/messaging/describe-error.ts';

/** Why a bid was not placed, in words. `provider` is what the person calls the provider. */
export function bidErrorSentence(error: AppError, provider: string): string {
  switch (error.kind) {
    case 'insufficient_funds':
      return `Insufficient funds for this bid: your ${provider} balance must cover the bid times the quantity. Nothing was bid.`;
    case 'not_found':
      return 'This auction was not found or is no longer active. Nothing was bid.';
    case 'price_above_cap':
      return 'The quantity of this auction has changed, and the total with it. Nothing was bid: look at it again.';
    case 'refused':
      return /higher|exceed|greater|outbid|too low/i.test(error.detail)
        ? 'Your bid must be higher than the current bid: somebody has bid more meanwhile. Nothing was bid.'
        : describeError(error, provider).sentence;
    default:
      return describeError(error, provider).sentence;
  }
}
