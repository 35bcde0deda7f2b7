import { isRightToLeft } from './locale.ts';
import { t } from './t.ts';

/**
 * A phone number or host for a text that no element can be in, such as a notification: among words that run from
 * right to left it keeps its own order. Elements use `<bdi>` instead.
 */
export const isolated = (text: string): string => (text !== '' && isRightToLeft() ? `\u2066${text}\u2069` : text);

/** Whole sentences one after another, as the language of the texts sets them; those that are missing are left out. */
export function sentences(...all: readonly (string | null)[]): string {
  const gap = ['ja', 'zh'].includes(new Intl.Locale(t('language')).language) ? '' : ' ';
  return all.filter((sentence) => sentence !== null && sentence !== '').join(gap);
}
