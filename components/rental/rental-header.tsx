import { formatClock } from '../../lib/i18n/clock.ts';
import { t } from '../../lib/i18n/t.ts';
import { isEnded, type Rental } from '../../lib/rentals/model/rental.ts';
import { useNow } from '../ui/hooks/use-now.ts';
import { Rich } from '../ui/rich-text.tsx';
import { priceText } from './rental-texts.ts';

interface RentalHeaderProps {
  rental: Rental;
  /** What the user calls its account, where that isn't the one in use. */
  account?: string | undefined;
  /** Its site's host, where that is not the one in front. */
  elsewhere: string | null;
  /** It is what the screen is about. */
  isTitle: boolean;
}

/** What was rented, for which site, and how long it lasts. */
export function RentalHeader({ rental, account, elsewhere, isTitle }: RentalHeaderProps) {
  const ended = isEnded(rental);
  const Name = isTitle ? 'h1' : 'p';
  return (
    <div class="rental-top">
      <div>
        <Name class="rental-name">
          {rental.service.name}
          {elsewhere !== null && (
            <span class="hint">
              {' '}
              <Rich text="rental_for_site" parts={{ site: <bdi>{elsewhere}</bdi> }} />
            </span>
          )}
        </Name>
        {account !== undefined && (
          <p class="hint">
            <Rich text="rental_of_account" parts={{ account: <bdi>{account}</bdi> }} />
          </p>
        )}
        {rental.providerId !== null && !ended && <p class="hint">{priceText(rental)}</p>}
      </div>
      {!ended && rental.endsAt !== null && (
        <TimeLeft startsAt={rental.rentedAt ?? rental.createdAt} endsAt={rental.endsAt} />
      )}
    </div>
  );
}

/** A ring that empties and a clock beside it. Not announced: it would speak every second. */
function TimeLeft({ startsAt, endsAt }: { startsAt: number; endsAt: number }) {
  const left = Math.max(0, endsAt - useNow());
  const share = endsAt > startsAt ? Math.min(1, left / (endsAt - startsAt)) : 0;
  return (
    <span class={left < 60_000 ? 'time-left soon' : 'time-left'}>
      <svg class="ring" viewBox="0 0 20 20" aria-hidden="true">
        <circle class="ring-track" cx="10" cy="10" r="8" />
        <circle class="ring-value" cx="10" cy="10" r="8" pathLength="100" stroke-dasharray={`${share * 100} 100`} />
      </svg>
      <span role="timer" aria-live="off">
        {t('rental_time_left', { time: formatClock(left) })}
      </span>
    </span>
  );
}
