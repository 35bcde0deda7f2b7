import { formatAge } from './format.ts';
import { useNow } from './use-now.ts';

/** What {@link PriceAge} needs. `fetchedAt`: milliseconds since 1970, 0 before the first prices. */
export interface PriceAgeProps {
  fetchedAt: number;
  /** Prices are being fetched. */
  busy: boolean;
  onRefresh: () => void;
}

/** How old the prices are, and the button that fetches new ones. */
export function PriceAge({ fetchedAt, busy, onRefresh }: PriceAgeProps) {
  const now = useNow();
  return (
    <p class="price-age hint">
      <span>{fetchedAt > 0 ? `Prices from ${formatAge(now - fetchedAt)}` : 'No prices yet'}</span>
      <button type="button" class="link" aria-disabled={busy} onClick={() => !busy && onRefresh()}>
        Refresh prices
      </button>
    </p>
  );
}
