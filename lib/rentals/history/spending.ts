import type { Money } from '../../core/money.ts';
import { t } from '../../i18n/t.ts';
import { begunAt, costOf } from '../model/cost.ts';
import type { Rental } from '../model/rental.ts';
import { weekBefore, weekOf, type Week } from './weeks.ts';

/** Spending of a week: `amounts` has one entry for each of {@link Spending.services}, in millionths of a dollar. */
export interface WeekSpending extends Week {
  amounts: Money[];
  total: Money;
}

/** Spending by week and service. */
export interface Spending {
  /** Those that cost most first; what is beyond the limit is together in a last one called `Other`, in the browser's language. */
  services: { name: string; total: Money }[];
  /** One after another without gaps, the earliest first. */
  weeks: WeekSpending[];
  /** Whether earlier weeks were left out. */
  isCut: boolean;
}

/** What {@link spendingOf} shows at most. */
export interface SpendingLimits {
  services: number;
  weeks: number;
}

/** Adds up by week (local time zone) and service what rentals have cost; those of unknown cost are left out. */
export function spendingOf(rentals: readonly Rental[], limits: SpendingLimits): Spending {
  const spent = rentals.flatMap((rental) => {
    const cost = costOf(rental);
    const week = weekOf(begunAt(rental));
    return cost === null || cost === 0 || Number.isNaN(week.start) ? [] : [{ rental, cost, week }];
  });
  if (spent.length === 0) return { services: [], weeks: [], isCut: false };
  const span = latestWeeks(
    spent.map(({ week }) => week),
    limits.weeks,
  );
  const start = span[0]?.start ?? 0;
  const shown = spent.filter(({ week }) => week.start >= start);

  const services = rank(shown, limits.services);
  const isOther = services.length > limits.services;
  const indexOf = new Map(services.map(({ apiName }, index) => [apiName, index]));
  const weeks = span.map(({ id, start }): WeekSpending => ({ id, start, amounts: services.map(() => 0), total: 0 }));
  const weekBy = new Map(weeks.map((week) => [week.start, week]));
  for (const { rental, cost, week } of shown) {
    const entry = weekBy.get(week.start);
    const index = indexOf.get(rental.service.apiName) ?? (isOther ? services.length - 1 : -1);
    if (!entry || index < 0) continue;
    entry.amounts[index] = (entry.amounts[index] ?? 0) + cost;
    entry.total += cost;
  }
  return { services: services.map(({ name, total }) => ({ name, total })), weeks, isCut: shown.length < spent.length };
}

/** Every week from the earliest to the latest of some, but the latest `most` alone. */
function latestWeeks(some: readonly Week[], most: number): Week[] {
  const first = Math.min(...some.map(({ start }) => start));
  const weeks: Week[] = [];
  // Backwards: a clock once set to another century must not make thousands of them.
  for (
    let week = some.reduce((a, b) => (b.start > a.start ? b : a));
    week.start >= first && weeks.length < most;
    week = weekBefore(week)
  ) {
    weeks.unshift(week);
  }
  return weeks;
}

interface Spent {
  rental: Rental;
  cost: Money;
}

/** The services that cost most, and `Other` (of which no `apiName` is) where there are more than `limit`. */
function rank(spent: readonly Spent[], limit: number): { apiName: string | null; name: string; total: Money }[] {
  const byName = new Map<string, { apiName: string | null; name: string; total: Money }>();
  for (const { rental, cost } of spent) {
    const { apiName, name } = rental.service;
    const known = byName.get(apiName);
    byName.set(apiName, { apiName, name: known?.name ?? name, total: (known?.total ?? 0) + cost });
  }
  const ranked = [...byName.values()].sort((a, b) => b.total - a.total || a.name.localeCompare(b.name));
  if (ranked.length <= limit) return ranked;
  const rest = ranked.slice(limit).reduce((sum, { total }) => sum + total, 0);
  return [...ranked.slice(0, limit), { apiName: null, name: t('spending_rest'), total: rest }];
}
