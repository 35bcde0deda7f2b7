import { useStored } from '../../../components/ui/hooks/use-stored.ts';
import { purchasesItem } from '../../../lib/purchases/items.ts';
import type { Purchase } from '../../../lib/purchases/purchase.ts';
import { type Account, accountItem } from '../../../lib/account/items.ts';

/**
 * The account, and what was bought of some kinds; undefined until both were read. A purchase made with an earlier key is
 * still the user's.
 */
export function usePurchases(
  ...kinds: Purchase['kind'][]
): { account: Account | null; purchases: Purchase[] } | undefined {
  const account = useStored(accountItem);
  const purchases = useStored(purchasesItem);
  if (account === undefined || purchases === undefined) return undefined;
  return { account, purchases: purchases.filter((one) => kinds.includes(one.kind)) };
}
