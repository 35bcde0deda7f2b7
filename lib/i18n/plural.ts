import { formatCount } from './format.ts';
import { locale } from './locale.ts';
import { optionalText, type TextKey, type TextNames } from './t.ts';

/** Texts with a number: `things` for the keys `things_one`, `things_other` and what else a language needs. */
export type PluralKey = TextKey extends infer K ? (K extends `${infer Base}_other` ? Base : never) : never;

type PluralValues<B extends PluralKey> = [Exclude<TextNames<`${B}_other`>, 'count'>] extends [never]
  ? []
  : [values: Record<Exclude<TextNames<`${B}_other`>, 'count'>, string | number>];

/**
 * The form of a text that its language has for a number, which stands at `{count}`: `plural('rentals', 2)` → `2 rentals`.
 * Which forms there are (`zero one two few many other`) is each language's own: `Intl.PluralRules`.
 */
export function plural<B extends PluralKey>(base: B, count: number, ...[values]: PluralValues<B>): string {
  const form = new Intl.PluralRules(locale()).select(count);
  const text = optionalText(`${base}_${form}`) || optionalText(`${base}_other`);
  const all: Record<string, string | number> = { ...values, count: formatCount(count) };
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(all[name] ?? whole));
}
