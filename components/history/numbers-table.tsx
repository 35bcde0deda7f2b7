import { formatCount, formatList, formatMoney, formatPhoneNumber } from '../../lib/i18n/format.ts';
import { t } from '../../lib/i18n/t.ts';
import type { UsedNumber } from '../../lib/rentals/history/numbers-used.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { Timestamp } from '../ui/time.tsx';

interface NumbersTableProps {
  numbers: readonly UsedNumber[];
  /** The user wants to see the rentals of a number. */
  onShow: (number: string) => void;
}

/** Which sites used which number. */
export function NumbersTable({ numbers, onShow }: NumbersTableProps) {
  const columns: Column<UsedNumber>[] = [
    {
      label: t('history_number'),
      cell: ({ number }) => (
        <button type="button" class="link nowrap" title={t('history_show_number')} onClick={() => onShow(number)}>
          <bdi>{formatPhoneNumber(number)}</bdi>
        </button>
      ),
    },
    { label: t('history_sites'), cell: ({ sites }) => (sites.length === 0 ? t('common_none') : formatList(sites)) },
    { label: t('history_services'), cell: ({ services }) => formatList(services) },
    { label: t('history_count'), kind: 'amount', cell: ({ rentals }) => formatCount(rentals) },
    { label: t('history_cost'), kind: 'amount', cell: ({ spent }) => formatMoney(spent) },
    { label: t('history_last'), cell: ({ lastAt }) => <Timestamp at={lastAt} /> },
  ];
  return (
    <DataTable name={t('history_numbers_table')} columns={columns} items={numbers} keyOf={({ number }) => number} />
  );
}
