import { locale } from './locale.ts';

/** A length of time in one unit, as short as it gets: `12 sec` up to 90 seconds, then `2 min`. */
export function formatShortSeconds(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000));
  const [count, unit] = seconds < 90 ? [seconds, 'second'] : [Math.round(seconds / 60), 'minute'];
  return new Intl.NumberFormat(locale(), { style: 'unit', unit, unitDisplay: 'short' }).format(count);
}
