import type { AppError, Result } from '../../core/errors.ts';
import { capabilitiesOf } from '../../getatext/capabilities.ts';
import type { RentalStatus } from '../../getatext/provider.ts';
import type { Connection } from '../../settings/connection.ts';
import { serverOf } from '../../account/account-id.ts';
import type { Rental } from './rental.ts';
import type { RentalEvent } from './transition.ts';

/**
 * How a rental stands to the stored key. The API names no accounts, so one is known by its key alone: a new key may
 * be the same account's (`untried`: its rentals are asked about once) or another's (`foreign`: it does not know them).
 * Another server's is `foreign` without a question: ids mean nothing there, or something else.
 */
export type Ownership = 'own' | 'untried' | 'foreign' | 'no key';

/** How a rental stands to the account in use, null where there's none, and to those whose keys are stored `beside` it. */
export function ownership(rental: Rental, account: string | null, beside: readonly string[] = []): Ownership {
  if (rental.account === account || beside.includes(rental.account)) return 'own';
  if (account === null) return 'no key';
  if (serverOf(rental.account) !== serverOf(account)) return 'foreign';
  return rental.unknownTo === account ? 'foreign' : 'untried';
}

/** Why nothing is asked of the provider about a rental; null where the stored key may. */
export function refusalFor(rental: Rental, account: string | null, beside?: readonly string[]): AppError | null {
  switch (ownership(rental, account, beside)) {
    case 'own':
      return null;
    case 'no key':
      return { kind: 'auth', missing: true };
    default:
      return { kind: 'auth', foreign: true };
  }
}

/**
 * What the answer to a new key's question about an older key's rental means. The number must agree: another account
 * may have a rental of the same id. A refusal of the key itself settles nothing.
 */
export function afterKeyChange(rental: Rental, account: string, answer: Result<RentalStatus>, at: number): RentalEvent {
  if (answer.ok) {
    const isSame = answer.value.number === rental.number;
    return isSame ? { type: 'adopted', account } : { type: 'disowned', account };
  }
  const { error } = answer;
  if (error.kind === 'not_found' || error.kind === 'refused') return { type: 'disowned', account };
  if (error.kind === 'auth' && isGivenUp(rental, at)) return { type: 'time-up', at };
  return { type: 'asking-failed', at, error: error.kind === 'auth' ? { kind: 'auth', foreign: true } : error };
}

const DAY_MS = 24 * 3_600_000;

/** Whether a rental that nothing can be asked about is to be given up: at its end with a code, else a day later. */
export function isGivenUp(rental: Rental, now: number): boolean {
  const end = Math.max(rental.endsAt ?? 0, rental.providerEndsAt ?? 0);
  return end > 0 && now > end + (rental.code === null ? DAY_MS : 0);
}

/** Whether a rental's number can be rented again: at the server it came from, over a protocol that can. */
export const canRentAgain = ({ account }: Pick<Rental, 'account'>, { protocol, server }: Connection): boolean =>
  capabilitiesOf(protocol).reRent && serverOf(account) === server;
