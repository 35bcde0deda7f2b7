import { hidden } from '../cases/hidden.ts';
import { settling } from '../cases/honest.ts';
import { structure } from '../cases/structure.ts';
import { phoneCountries } from '../phone-countries.ts';
import { phoneForms } from '../phone-forms.ts';
import type { PageAnswer } from './library-pages.ts';

/**
 * Pages for a code of six digits that are filled in Firefox too: those about how a page draws, hides and keeps it. Half of
 * them every day, all with FIREFOX=all.
 */
export const codeCases = [...structure, ...hidden, ...settling]
  .filter((at) => at.code === undefined)
  .filter((_, i) => process.env['FIREFOX'] === 'all' || i % 2 === 0);

/** Pages for a number that are filled in Firefox too: some of every kind. */
export const phoneCases = [...phoneCountries, ...phoneForms]
  .filter((at) => at.status === 'filled')
  .filter((_, i) => i % 10 === 0);

/** The pages of both by their place in the list: `/cases/code/0` and `/cases/phone/0`. */
export function caseAnswer(url: string): PageAnswer | null {
  const [, kind, number] = /^\/cases\/(code|phone)\/(\d+)$/.exec(new URL(url).pathname) ?? [];
  const html = (kind === 'phone' ? phoneCases : codeCases)[Number(number)]?.html;
  return html ? { contentType: 'text/html; charset=utf-8', body: `<!doctype html>${html}` } : null;
}
