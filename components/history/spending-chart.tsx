import { useId, useLayoutEffect, useState } from 'preact/hooks';
import { formatDay, formatMoney, formatShortDay } from '../../lib/i18n/format.ts';
import { plural } from '../../lib/i18n/plural.ts';
import { t } from '../../lib/i18n/t.ts';
import type { Spending, WeekSpending } from '../../lib/rentals/history/spending.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { fillOf, SpendingBars, type Room } from './spending-bars.tsx';

/** Spending by week and service as stacked bars, with a legend, and a table that says the same. */
export function SpendingChart({ spending }: { spending: Spending }) {
  const id = useId();
  const { room, ref } = useRoom();
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
  const peak = weeks.reduce((a, b) => (b.total > a.total ? b : a));
  const total = weeks.reduce((sum, week) => sum + week.total, 0);
  return plural('spending_summary', weeks.length, {
    total: formatMoney(total),
    day: formatShortDay(peak.start),
    most: formatMoney(peak.total),
  });
}

/** Spending by week and service in numbers, the latest week first. */
function SpendingTable({ spending: { services, weeks } }: { spending: Spending }) {
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

/** Measures an element whenever its size changes; `ref` goes on the element. */
function useRoom(): { room: Room; ref: (element: HTMLElement | null) => void } {
  const [element, ref] = useState<HTMLElement | null>(null);
  const [room, setRoom] = useState<Room>({ width: 640, rem: 16, isRightToLeft: false });
  useLayoutEffect(() => {
    if (!element) return undefined;
    const measure = (): void => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      const isRightToLeft = getComputedStyle(element).direction === 'rtl';
      if (element.clientWidth > 0) setRoom({ width: element.clientWidth, rem, isRightToLeft });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return { room, ref };
}
