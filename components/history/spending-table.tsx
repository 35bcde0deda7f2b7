import { formatDay, formatMoney } from '../../lib/i18n/format.ts';
import { t } from '../../lib/i18n/t.ts';
import type { Spending, WeekSpending } from '../../lib/rentals/history/spending.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';

/** Spending by week and service in numbers, the latest week first. */
export function SpendingTable({ spending: { services, weeks } }: { spending: Spending }) {
  const columns: Column<WeekSpending>[] = [
    { label: t('spending_week'), cell: ({ start }) => formatDay(start) },
    ...services.map(({ name }, index): Column<WeekSpending> => ({
      label: name,
      kind: 'amount',
      cell: ({ amounts }) => formatMoney(amounts[index] ?? 0),
    })),
    { label: t('spending_total'), kind: 'amount', cell: ({ total }) => formatMoney(total) },
  ];
  return (
    <DataTable
      name={t('spending_table')}
      caption={t('spending_caption')}
      columns={columns}
      items={weeks.toReversed()}
      keyOf={({ id }) => id}
    />
  );
}
