import type { Result } from '../../lib/core/errors.ts';
import type { LongRental } from '../../lib/getatext/provider.ts';
import type { TargetTab } from '../../lib/purchases/text-code.ts';

/** What can be done with a long rental; a screen gives these to its components. */
export interface LongRentalActions {
  /** Puts a text on the clipboard; false where the browser refused. */
  copy(text: string): Promise<boolean>;
  /** Renews it for the price that it has here, to which the user said yes. */
  renew(rental: LongRental): Promise<Result<{ endsOn: string | null }>>;
  cancel(rental: LongRental): Promise<Result<unknown>>;
  setAutoRenew(rental: LongRental, autoRenew: boolean): Promise<Result<unknown>>;
  /** Stores what the user wrote about it; empty for nothing any more. */
  note(rental: LongRental, note: string): Promise<Result<unknown>>;
  watch(rental: LongRental, watched: boolean): Promise<Result<unknown>>;
  refreshMessages(rental: LongRental): Promise<Result<unknown>>;
  /** `message` is the message's key. */
  findTarget(rental: LongRental, message: string): Promise<Result<TargetTab>>;
  fillCode(rental: LongRental, message: string, target: TargetTab): Promise<Result<unknown>>;
}
