import { StockWatching } from '../../components/rent-form/stock-watching.tsx';
import { useNow } from '../../components/ui/hooks/use-now.ts';
import { useStored } from '../../components/ui/hooks/use-stored.ts';
import { isOn, stockWatchesItem } from '../../lib/catalogue/stock-watches.ts';
import type { AppError } from '../../lib/core/errors.ts';
import type { Service } from '../../lib/core/service.ts';
import { call } from '../../lib/messaging/client.ts';

interface StockHereProps {
  /** The service in the card. */
  service: Service | null;
  /** Why it could not be rented a moment ago. */
  error: AppError | null;
  /** The account in use. */
  account: string;
  /** In millionths of a dollar. */
  maximumPrice: number;
}

/** What is watched for its return, and the offer to watch the service in front of the user, where it's out of stock. */
export function StockHere({ service, error, account, maximumPrice }: StockHereProps) {
  const stored = useStored(stockWatchesItem);
  const now = useNow((stored?.length ?? 0) > 0);
  if (!stored) return null;
  const isGone = service && !service.unpriced && (service.stock <= 0 || error?.kind === 'no_numbers');
  return (
    <StockWatching
      watches={stored.filter((one) => one.account === account && isOn(one, now))}
      gone={isGone ? service : null}
      maximumPrice={maximumPrice}
      watch={({ apiName }, maxPrice) => call('watchStock', { service: apiName, maxPrice })}
      stop={({ apiName }) => call('watchStock', { service: apiName, maxPrice: null })}
    />
  );
}
