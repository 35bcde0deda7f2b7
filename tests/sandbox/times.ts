/** Times as the provider writes them. */
import type { SandboxSettings } from './settings.ts';

type Zone = SandboxSettings['endTimeZone'];

function formatter(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
}

const formatters: Record<Zone, Intl.DateTimeFormat> = {
  eastern: formatter('America/New_York'),
  utc: formatter('UTC'),
};

/** `2025-07-06 15:43:37`, without a zone. */
export function localTime(at: number, zone: Zone): string {
  const parts = new Map(formatters[zone].formatToParts(at).map((part) => [part.type, part.value]));
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  return `${part('year')}-${part('month')}-${part('day')} ${part('hour')}:${part('minute')}:${part('second')}`;
}

/** `2025-07-06`. */
export function localDate(at: number, zone: Zone): string {
  return localTime(at, zone).slice(0, 10);
}

/** `2025-07-28T12:39:32-04:00`. */
export function zonedTime(at: number, zone: Zone): string {
  const local = localTime(at, zone).replace(' ', 'T');
  const minutes = Math.round((Date.parse(`${local}Z`) - at) / 60_000);
  const size = Math.abs(minutes);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${local}${minutes < 0 ? '-' : '+'}${two(Math.trunc(size / 60))}:${two(size % 60)}`;
}
