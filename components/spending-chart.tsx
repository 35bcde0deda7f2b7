import { useId, useState } from 'preact/hooks';
import { formatMoney } from '../lib/i18n/format.ts';
import type { Spending, WeekSpending } from '../lib/rentals/spending.ts';
import { fillOf, Patterns } from './chart-patterns.tsx';
import { labelled, ticksTo } from './chart-scale.ts';
import { SpendingTable } from './spending-table.tsx';
import { counted } from './rental-words.ts';
import { useRoom, type Room } from './use-width.ts';

const day = new Intl.DateTimeFormat(undefined, { month: 'short', day: 'numeric' });
const dayAndYear = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });

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
        <h2 id={`${id}-title`}>Spending by week</h2>
        <button type="button" class="quiet" aria-pressed={isTableShown} onClick={() => showTable(!isTableShown)}>
          Show as a table
        </button>
      </div>
      {isCut && <p class="hint">The latest {counted(weeks.length, 'week')}.</p>}
      <div ref={ref} class="plot" hidden={isTableShown}>
        <Bars id={id} spending={spending} room={room} />
        <ul class="legend">
          {services.map(({ name, total }, series) => (
            <li key={name}>
              <svg class="swatch" viewBox="0 0 16 16" aria-hidden="true">
                <rect x="0.5" y="0.5" width="15" height="15" fill={fillOf(id, series)} class="bar" />
              </svg>
              {name} <span class="hint">{formatMoney(total)}</span>
            </li>
          ))}
        </ul>
      </div>
      <div class={isTableShown ? '' : 'visually-hidden'}>
        <SpendingTable spending={spending} isShown={isTableShown} weekText={({ start }) => dayAndYear.format(start)} />
      </div>
    </section>
  );
}

/** The bars alone; their numbers are in the table. */
function Bars({ id, spending, room }: { id: string; spending: Spending; room: Room }) {
  const { services, weeks } = spending;
  const { width, rem } = room;
  const ticks = ticksTo(Math.max(...weeks.map(({ total }) => total)), 4);
  const top = ticks.at(-1) ?? 1;
  const left = Math.max(...ticks.map((tick) => formatMoney(tick).length)) * rem * 0.5 + rem * 0.5;
  const plotHeight = 10 * rem;
  const above = rem * 0.75;
  const height = above + plotHeight + 1.75 * rem;
  const slot = (width - left) / weeks.length;
  const bar = Math.max(2, Math.min(slot * 0.7, 3 * rem));
  const y = (amount: number): number => above + plotHeight * (1 - amount / top);
  const hasLabel = labelled(weeks.length, (width - left) / (4 * rem));
  return (
    <svg class="bars" width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={summary(spending)}>
      <Patterns id={id} />
      {ticks.map((tick) => (
        <g key={tick}>
          <line class="grid" x1={left} x2={width} y1={y(tick)} y2={y(tick)} />
          <text x={left - rem * 0.4} y={y(tick)} text-anchor="end" dominant-baseline="central">
            {formatMoney(tick)}
          </text>
        </g>
      ))}
      {weeks.map((week, index) => {
        const middle = left + slot * (index + 0.5);
        return (
          <g key={week.id}>
            {segments(week).map(({ series, from, to, amount }) => (
              <rect
                key={series}
                class="bar"
                x={middle - bar / 2}
                width={bar}
                y={y(to)}
                height={Math.max(1, y(from) - y(to))}
                fill={fillOf(id, series)}
              >
                <title>{`${services[series]?.name ?? ''}, week of ${day.format(week.start)}: ${formatMoney(amount)}`}</title>
              </rect>
            ))}
            {hasLabel(index) && (
              <text x={middle} y={height - rem * 0.4} text-anchor={index === weeks.length - 1 && slot < 4 * rem ? 'end' : 'middle'}>
                {day.format(week.start)}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

interface Segment {
  series: number;
  from: number;
  to: number;
  amount: number;
}

/** A week's amounts, one on top of the other. */
function segments({ amounts }: WeekSpending): Segment[] {
  let from = 0;
  return amounts.flatMap((amount, series) => {
    if (amount <= 0) return [];
    const segment = { series, from, to: from + amount, amount };
    from += amount;
    return [segment];
  });
}

function summary({ weeks }: Spending): string {
  const dearest = weeks.reduce((a, b) => (b.total > a.total ? b : a));
  const total = weeks.reduce((sum, week) => sum + week.total, 0);
  return `Bars of what was spent in ${counted(weeks.length, 'week')}: ${formatMoney(total)} in all, most in the week of ${day.format(dearest.start)} with ${formatMoney(dearest.total)}. The table has every number.`;
}
