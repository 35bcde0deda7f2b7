import { useStored } from '../../components/use-stored.ts';
import type { Account } from '../../lib/rentals/stored.ts';
import { accountItem } from '../../lib/rentals/stored.ts';
import { purchasesItem } from '../../lib/rentals/bought-items.ts';
import type { Purchase } from '../../lib/rentals/purchase.ts';

/**
 * The account, and what was bought of some kinds; undefined until both were read. A purchase of an earlier key is still
 * the person's.
 */
export function useBought(...kinds: Purchase['kind'][]): { account: Account | null; purchases: Purchase[] } | undefined {
  const account = useStored(accountItem);
  const purchases = useStored(purchasesItem);
  if (account === undefined || purchases === undefined) return undefined;
  return { account, purchases: purchases.filter((one) => kinds.includes(one.kind)) };
}
