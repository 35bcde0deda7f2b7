import { formatMoney, formatShortDay } from '../../lib/i18n/format.ts';
import { t } from '../../lib/i18n/t.ts';
import type { Spending, WeekSpending } from '../../lib/rentals/history/spending.ts';
import { fillOf, Patterns } from './chart-patterns.tsx';
import { labelled, ticksTo } from './chart-scale.ts';
import type { Room } from '../ui/hooks/use-width.ts';

/** What {@link SpendingBars} needs. `id` begins the names of its fills; `label` is read out in its place. */
export interface SpendingBarsProps {
  id: string;
  spending: Spending;
  room: Room;
  label: string;
}

/** As wide as a bar and the room beside it get, in rem: a few weeks stand together instead of far apart. */
const MAX_SLOT = 6;
/** What a day takes below the bars, in rem. */
const DAY_WIDTH = 4.5;

/**
 * The bars alone; their numbers are in the table. Time runs as the person reads: where that is from right to left, so
 * do the weeks, and the amounts stand on the right. Texts are anchored by that direction, so only places are mirrored.
 */
export function SpendingBars({
  id,
  spending: { services, weeks },
  room: { width, rem, isRightToLeft },
  label,
}: SpendingBarsProps) {
  const ticks = ticksTo(Math.max(...weeks.map(({ total }) => total)), 4);
  const top = ticks.at(-1) ?? 1;
  const axis = Math.max(...ticks.map((tick) => formatMoney(tick).length)) * rem * 0.5 + rem * 0.5;
  const plotHeight = 10 * rem;
  const above = rem * 0.75;
  const height = above + plotHeight + 1.75 * rem;
  const slot = Math.min((width - axis) / weeks.length, MAX_SLOT * rem);
  const bar = Math.max(2, Math.min(slot * 0.7, 3 * rem));
  const x = (along: number): number => (isRightToLeft ? width - along : along);
  const y = (amount: number): number => above + plotHeight * (1 - amount / top);
  const hasLabel = labelled(weeks.length, (weeks.length * slot) / (DAY_WIDTH * rem));
  return (
    <svg class="bars" width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <Patterns id={id} />
      {ticks.map((tick) => (
        <g key={tick}>
          <line class="grid" x1={x(axis)} x2={x(width)} y1={y(tick)} y2={y(tick)} />
          <text x={x(axis - rem * 0.4)} y={y(tick)} text-anchor="end" dominant-baseline="central">
            {formatMoney(tick)}
          </text>
        </g>
      ))}
      {weeks.map((week, index) => {
        const middle = axis + slot * (index + 0.5);
        const isTight = width - middle < (DAY_WIDTH / 2) * rem;
        return (
          <g key={week.id}>
            {segments(week).map(({ series, from, to, amount }) => (
              <rect
                key={series}
                class="bar"
                x={x(middle) - bar / 2}
                width={bar}
                y={y(to)}
                height={Math.max(1, y(from) - y(to))}
                fill={fillOf(id, series)}
              >
                <title>
                  {t('spending_bar', {
                    service: services[series]?.name ?? '',
                    day: formatShortDay(week.start),
                    amount: formatMoney(amount),
                  })}
                </title>
              </rect>
            ))}
            {hasLabel(index) && (
              <text x={x(isTight ? width : middle)} y={height - rem * 0.4} text-anchor={isTight ? 'end' : 'middle'}>
                {formatShortDay(week.start)}
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
