import { textMatcher, type Searched } from '../../core/text-match.ts';
import { begunAt, outcomeOf, type RentalOutcome } from '../model/cost.ts';
import type { Rental } from '../model/rental.ts';

/** Which rentals to show; empty texts ask for nothing. */
export interface RentalFilter {
  /** Words that service, site, number or note must hold, every one of them. */
  text: string;
  /** An `apiName`. */
  service: string;
  /** A registrable domain. */
  site: string;
  /** The ids of one account, a line each: it had others under earlier keys. */
  account: string;
  outcome: RentalOutcome | '';
  /** The first and the last day, `YYYY-MM-DD` in the local time zone. */
  from: string;
  to: string;
}

/** Asks for nothing: shows everything. */
export const NO_FILTER: RentalFilter = { text: '', service: '', site: '', account: '', outcome: '', from: '', to: '' };

/** Whether a filter asks for anything. */
export const isFiltering = (filter: RentalFilter): boolean =>
  Object.values(filter).some((value) => value.trim() !== '');

/** The rentals that a filter lets through, in their order. A day that is no date asks for nothing. */
export function filterRentals(rentals: readonly Rental[], filter: RentalFilter): Rental[] {
  const matches = textMatcher(filter.text);
  const accounts = filter.account === '' ? null : filter.account.split('\n');
  const from = midnight(filter.from, 0) ?? -Infinity;
  const until = midnight(filter.to, 1) ?? Infinity;
  return rentals.filter((rental) => {
    if (filter.service !== '' && rental.service.apiName !== filter.service) return false;
    if (filter.site !== '' && rental.site?.domain !== filter.site) return false;
    if (accounts && !accounts.includes(rental.account)) return false;
    if (filter.outcome !== '' && outcomeOf(rental) !== filter.outcome) return false;
    const at = begunAt(rental);
    return at >= from && at < until && matches(searched(rental));
  });
}

/** A choice of a list: what it stands for, and what people read. */
export interface Choice {
  value: string;
  label: string;
}

/** An account as the user calls it, with the ids that it has had. */
export interface AccountName {
  ids: readonly string[];
  name: string;
}

/** The accounts to choose from; none where the user hasn't told two apart. */
export const accountChoices = (accounts: readonly AccountName[]): Choice[] =>
  accounts.length < 2 ? [] : sorted(new Map(accounts.map(({ ids, name }) => [ids.join('\n'), name])));

/** What a rental's account is called; null where it isn't one of these. */
export const accountName = (accounts: readonly AccountName[], { account }: Pick<Rental, 'account'>): string | null =>
  accounts.find(({ ids }) => ids.includes(account))?.name ?? null;

/** The services and sites that some rentals have, each sorted by name. */
export function choicesOf(rentals: readonly Rental[]): { services: Choice[]; sites: Choice[] } {
  const services = new Map<string, string>();
  const sites = new Map<string, string>();
  for (const { service, site } of rentals) {
    if (!services.has(service.apiName)) services.set(service.apiName, service.name);
    if (site) sites.set(site.domain, site.domain);
  }
  return { services: sorted(services), sites: sorted(sites) };
}

const sorted = (names: ReadonlyMap<string, string>): Choice[] =>
  [...names].map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label));

/** Midnight of a local day, `days` later; null for what is no date. */
function midnight(text: string, days: number): number | null {
  const match = /^(\d{4,6})-(\d\d)-(\d\d)$/.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(0, month - 1, day);
  // Not in the constructor, which takes the years before 100 for those of the last century.
  date.setFullYear(year, month - 1, day);
  if (date.getMonth() !== month - 1 || date.getDate() !== day) return null;
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days).getTime();
}

const searched = ({ service, site, number, note }: Rental): Searched => ({
  number,
  note,
  words: [service.name, service.apiName, site?.host, site?.domain],
});
