import { browserLanguage, t } from './t.ts';

let known: string | undefined;

/**
 * The language that numbers, money and times are written in, for `Intl`: the browser's, with its region, where the
 * texts are in that language, else the texts' own. Always with the digits that phone numbers and codes have.
 */
export function locale(): string {
  known ??= chooseLocale(t('language'), browserLanguage());
  return known;
}

/** {@link locale} for texts in one language in a browser of another. */
export function chooseLocale(texts: string, ofBrowser: string): string {
  // Not called `browser`: WXT would take that for the API and import the polyfill, which the page script has no room for.
  const own = new Intl.Locale(texts);
  let wanted = own;
  try {
    const candidate = new Intl.Locale(ofBrowser);
    if (
      candidate.language === own.language &&
      (own.language !== 'zh' || !candidate.region || candidate.region === 'CN')
    )
      wanted = candidate;
  } catch {
    // A language that no browser should have: the texts' own will do.
  }
  return new Intl.Locale(wanted, { numberingSystem: 'latn' }).toString();
}

/** Whether the texts run from right to left. */
export const isRightToLeft = (): boolean => ['ar', 'fa', 'he', 'ur'].includes(new Intl.Locale(t('language')).language);

/** Sets the language, direction and title of a page of the extension. To be called before anything is drawn. */
export function localizePage(title?: string): void {
  document.documentElement.lang = t('language');
  document.documentElement.dir = isRightToLeft() ? 'rtl' : 'ltr';
  document.title = title ? `${title} · ${t('extension_name')}` : t('extension_name');
}
