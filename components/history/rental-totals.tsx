import { formatCount, formatMoney } from '../../lib/i18n/format.ts';
import { plural } from '../../lib/i18n/plural.ts';
import { t } from '../../lib/i18n/t.ts';
import type { Totals } from '../../lib/rentals/model/cost.ts';

/** The sums of the shown rentals. `of`: how many there are without the filter. */
export function RentalTotals({ totals, of }: { totals: Totals; of: number }) {
  const { count, live, spent, refunded, codes, unknown } = totals;
  const rentals =
    count === of
      ? plural('history_rentals', count)
      : plural('history_rentals_found', of, { shown: formatCount(count) });
  return (
    <div class="totals">
      <p role="status">{live > 0 ? t('history_with_live', { rentals, live: formatCount(live) }) : rentals}</p>
      <dl class="tiles">
        <Tile name={t('history_spent')} value={formatMoney(spent)} />
        <Tile name={t('history_refunded')} value={formatMoney(refunded)} />
        <Tile name={t('history_codes')} value={formatCount(codes)} />
        {unknown > 0 && <Tile name={t('history_cost_unknown')} value={plural('history_rentals', unknown)} />}
      </dl>
    </div>
  );
}

function Tile({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
