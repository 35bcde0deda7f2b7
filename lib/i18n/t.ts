import { createI18n } from '@wxt-dev/i18n';
import type { GeneratedI18nStructure } from '../../.wxt/i18n/structure.d.ts';

/** Every text of `public/_locales/en/messages.json`, with the names that stand in braces in it. */
type Texts = Omit<GeneratedI18nStructure, `@@${string}`>;

/** The key of a text. */
export type TextKey = keyof Texts;

/** The names in braces of a text; `never` where it has none. */
export type TextNames<K extends TextKey> = Texts[K] extends { namedSubstitutions: readonly (infer N extends string)[] }
  ? N
  : never;

/** What stands for each name in braces; nothing for a text without any. */
export type TextValues<K extends TextKey> = [TextNames<K>] extends [never]
  ? []
  : [values: Record<TextNames<K>, string | number>];

const { t: read } = createI18n();

/** A text in the browser's language, or in English where that has none: `t('popup_rent', { price: '$0.55' })`. */
export function t<K extends TextKey>(key: K, ...[values]: TextValues<K>): string {
  return values ? read(key, values) : read(key);
}

/** A text as its translator wrote it, names in braces and all, for {@link rich} to put elements into. */
export const rawText = (key: TextKey): string => read(key);

/**
 * A text that languages may have and English has not, as a further form of a plural has; empty where there is none.
 * Read past the library, which warns of every text that is missing.
 */
export function optionalText(key: string): string {
  return i18nApi().getMessage(key);
}

/** The browser's own language, as `en-GB`. */
export const browserLanguage = (): string => i18nApi().getUILanguage();

/** The part of the browser's API that texts come from; the same in screens, background and pages. */
function i18nApi(): { getMessage(key: string): string; getUILanguage(): string } {
  const world = globalThis as unknown as Record<'browser' | 'chrome', { i18n: ReturnType<typeof i18nApi> } | undefined>;
  const api = world.browser ?? world.chrome;
  if (!api) throw new Error('Not an extension');
  return api.i18n;
}
