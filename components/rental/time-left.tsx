import { t } from '../../lib/i18n/t.ts';
import { formatClock } from '../ui/countdown.ts';
import { useNow } from '../ui/hooks/use-now.ts';

/** A ring that empties and a clock beside it. Not announced: it would speak every second. */
export function TimeLeft({ startsAt, endsAt }: { startsAt: number; endsAt: number }) {
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
