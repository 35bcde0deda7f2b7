import { useEffect, useState } from 'preact/hooks';
import { formatAge } from '../../lib/i18n/format.ts';
import { t } from '../../lib/i18n/t.ts';
import { useNow } from '../ui/hooks/use-now.ts';

/** `fetchedAt`: milliseconds since 1970, 0 before the first prices. */
interface PriceAgeProps {
  fetchedAt: number;
  /** Prices are being fetched. */
  busy: boolean;
  onRefresh: () => void;
}

/** How old the prices are, and the button that fetches new ones. */
export function PriceAge({ fetchedAt, busy, onRefresh }: PriceAgeProps) {
  const now = useNow();
  const [askedAt, setAskedAt] = useState<number | null>(null);
  useEffect(() => setAskedAt((asked) => (asked !== null && !busy && fetchedAt < asked ? null : asked)), [busy]);
  return (
    <p class="price-age hint">
      <span>{fetchedAt > 0 ? t('popup_prices_from', { age: formatAge(now - fetchedAt) }) : t('popup_no_prices')}</span>
      <button
        type="button"
        class="link"
        aria-disabled={busy}
        onClick={() => {
          if (busy) return;
          setAskedAt(Date.now());
          onRefresh();
        }}
      >
        {t('popup_refresh_prices')}
      </button>
      <span role="status" class="visually-hidden">
        {askedAt !== null && fetchedAt >= askedAt && !busy && t('popup_prices_refreshed')}
      </span>
    </p>
  );
}
