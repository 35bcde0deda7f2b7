import type { OpenQuestion } from '../../account/balance-reconciler.ts';
import type { Money } from '../../core/money.ts';
import type { Rental } from '../model/rental.ts';
import { isRefundOpen } from '../model/open-questions.ts';
import type { EndingDeps } from './ending.ts';

/** The most that a rental's refund can be. */
const mostOf = ({ price, maxPrice }: Rental): Money => price ?? maxPrice ?? Infinity;

/**
 * What a cancel's own answer shows of the refund, in a balance of right before it and that of the answer; null where
 * that is nothing, or more than a refund: then the account was topped up meanwhile.
 */
export function refundInAnswer(
  rental: Rental,
  before: Money | null,
  { cost, balance }: { cost: Money | null; balance: Money | null },
): Money | null {
  if (before === null || balance === null) return null;
  const rise = balance - before;
  return rise > 0 && rise <= (rental.price ?? cost ?? mostOf(rental)) ? rise : null;
}

/**
 * The refunds of rentals that ended in the last minutes: promised only where the balance shows them. What other things
 * moved the balance by is taken off, and a rise beyond all that can be refunded is no refund.
 */
export function refundQuestion({ repository, now }: Pick<EndingDeps, 'repository' | 'now'>): OpenQuestion {
  const open = async (account: string): Promise<Rental[]> => {
    const { history } = await repository.all();
    return history.filter((rental) => rental.account === account && isRefundOpen(rental, now()));
  };
  const since = ({ cancelSentAt, endedAt }: Rental): number => cancelSentAt ?? endedAt ?? 0;
  return {
    isOpen: async (account) => (await open(account)).length > 0,
    async close(balance, movesSince, account) {
      const rentals = (await open(account)).toSorted((a, b) => since(a) - since(b));
      const keys = rentals.map(({ key }) => key);
      const most = rentals.reduce((sum, rental) => sum + mostOf(rental), 0);
      // One rise isn't counted twice: what an earlier rental takes of it is gone for the later ones.
      let taken = 0;
      for (const rental of rentals) {
        const others = await movesSince(rental.account, since(rental), keys);
        const rise = balance - (rental.cancelBalance ?? balance) - others.known;
        const amount = Math.min(rise - taken, mostOf(rental));
        const isSure = !others.refund && (others.mostCharged === 0 || amount === rental.price);
        if (rise > most || amount <= 0 || !isSure) continue;
        taken += amount;
        await repository.apply(rental.key, { type: 'refund-seen', at: now(), amount });
      }
    },
  };
}
