import { formatAge, formatCount } from '../../lib/i18n/format.ts';
import { formatShortSeconds } from '../../lib/i18n/short-seconds.ts';
import { t } from '../../lib/i18n/t.ts';
import type { TrackRecord } from '../../lib/rentals/model/track-record.ts';

/** How many of the last numbers got a code, and how soon, in words. */
export function recordSentence(record: TrackRecord): string {
  const { usualMs } = record;
  const time = usualMs === null ? null : formatShortSeconds(usualMs);
  const [codes, numbers] = [formatCount(record.codes), formatCount(record.numbers)];
  if (record.numbers === 1) {
    if (record.codes === 0) return t('works_single_none');
    return time === null ? t('works_single') : t('works_single_in', { time });
  }
  if (record.codes === 0) return t('works_none', { numbers });
  return time === null ? t('works_codes', { codes, numbers }) : t('works_codes_in', { codes, numbers, time });
}

/** A record in words, as facts that stand in a row. `now` is the local clock in milliseconds. */
export function recordFacts(record: TrackRecord, now: number): string[] {
  const { lastCodeAt } = record;
  const last = lastCodeAt === null ? [] : [t('works_last', { age: formatAge(now - lastCodeAt) })];
  return [recordSentence(record), ...last];
}
