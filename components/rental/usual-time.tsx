import { formatShortSeconds } from '../../lib/i18n/short-seconds.ts';
import { t } from '../../lib/i18n/t.ts';
import { isNeverCancellable } from '../../lib/rentals/model/never-cancellable.ts';
import type { Rental } from '../../lib/rentals/model/rental.ts';
import type { UsualWait } from '../../lib/rentals/model/track-record.ts';
import { useNow } from '../ui/hooks/use-now.ts';

interface UsualTimeProps {
  rental: Rental;
  usual: UsualWait;
  /** `Try another number` stands below. */
  canTryAnother: boolean;
}

/** While a number waits: how long codes usually take, and once nearly all would have arrived, what to try instead. */
export function UsualTime({ rental, usual: { usualMs, slowMs }, canTryAnother }: UsualTimeProps) {
  const now = useNow();
  const { rentedAt, service } = rental;
  const isSlow = slowMs !== null && rentedAt !== null && now - rentedAt > slowMs;
  return (
    <p class="hint" role="status">
      {isSlow && canTryAnother && !isNeverCancellable(rental)
        ? t('rental_slow')
        : t('rental_usual', { service: service.name, time: formatShortSeconds(usualMs) })}
    </p>
  );
}
