import { useId, useState } from 'preact/hooks';
import { formatMoney, formatShortDay } from '../../lib/i18n/format.ts';
import { plural } from '../../lib/i18n/plural.ts';
import { t } from '../../lib/i18n/t.ts';
import type { Spending } from '../../lib/rentals/history/spending.ts';
import { fillOf } from './chart-patterns.tsx';
import { SpendingBars } from './spending-bars.tsx';
import { SpendingTable } from './spending-table.tsx';
import { useWidth } from '../ui/hooks/use-width.ts';

/** Spending by week and service as stacked bars, with a legend, and a table that says the same. */
export function SpendingChart({ spending }: { spending: Spending }) {
  const id = useId();
  const { room, ref } = useWidth();
  const [isTableShown, showTable] = useState(false);
  const { services, weeks, isCut } = spending;
  if (weeks.length === 0) return null;
  return (
    <section class="spending" aria-labelledby={`${id}-title`}>
      <div class="spending-head">
        <h2 id={`${id}-title`}>{t('spending_title')}</h2>
        <button type="button" class="small" aria-pressed={isTableShown} onClick={() => showTable(!isTableShown)}>
          {t('spending_as_table')}
        </button>
      </div>
      {isCut && <p class="hint">{plural('spending_latest', weeks.length)}</p>}
      <div ref={ref} class="plot" hidden={isTableShown}>
        <SpendingBars id={id} spending={spending} room={room} label={summary(spending)} />
        <ul class="legend">
          {services.map(({ name, total }, series) => (
            <li key={series}>
              <svg class="swatch" viewBox="0 0 16 16" aria-hidden="true">
                <rect x="0.5" y="0.5" width="15" height="15" rx="3" fill={fillOf(id, series)} class="bar" />
              </svg>
              <bdi>{name}</bdi> <span class="hint">{formatMoney(total)}</span>
            </li>
          ))}
        </ul>
      </div>
      <div class={isTableShown ? '' : 'visually-hidden'}>
        <SpendingTable spending={spending} />
      </div>
    </section>
  );
}

function summary({ weeks }: Spending): string {
  const dearest = weeks.reduce((a, b) => (b.total > a.total ? b : a));
  const total = weeks.reduce((sum, week) => sum + week.total, 0);
  return plural('spending_summary', weeks.length, {
    total: formatMoney(total),
    day: formatShortDay(dearest.start),
    most: formatMoney(dearest.total),
  });
}
