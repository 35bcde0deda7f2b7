import { formatWhen } from '../../lib/i18n/format.ts';

/** A moment in milliseconds, for people and for machines. */
export function Timestamp({ at }: { at: number }) {
  return <time dateTime={new Date(at).toISOString()}>{formatWhen(at)}</time>;
}
