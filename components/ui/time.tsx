import { formatWhen } from '../../lib/i18n/format.ts';

/** A moment in milliseconds, for people and for machines. */
export function Timestamp({ at }: { at: number }) {
  return <time dateTime={new Date(at).toISOString()}>{formatWhen(at)}</time>;
}

/** A span of time as a clock shows it: 272 s → `4:32`, past an hour `1:04:32`; never below zero. */
export function formatClock(ms: number): string {
  const total = Math.max(0, Math.ceil(ms / 1000));
  const hours = Math.floor(total / 3600);
  const minutes = Math.floor((total % 3600) / 60);
  const seconds = String(total % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${seconds}` : `${minutes}:${seconds}`;
}
