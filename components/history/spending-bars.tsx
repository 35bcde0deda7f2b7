import type { Money } from '../../lib/core/money.ts';
import { formatMoney, formatShortDay } from '../../lib/i18n/format.ts';
import { t } from '../../lib/i18n/t.ts';
import type { Spending, WeekSpending } from '../../lib/rentals/history/spending.ts';

/** How many series have a look of their own; the last one is for the rest. */
export const SERIES = 6;

/** What the bars have room for: a width and the user's own size of text, in CSS pixels; and how they are read. */
export interface Room {
  width: number;
  rem: number;
  isRightToLeft: boolean;
}

interface SpendingBarsProps {
  /** Begins the names of the fills. */
  id: string;
  spending: Spending;
  room: Room;
  /** Read out in place of the bars. */
  label: string;
}

/** The widest that a bar and the room beside it get, in rem: a few weeks stand together instead of far apart. */
const MAX_SLOT = 6;
/** The room that a day takes below the bars, in rem. */
const DAY_WIDTH = 4.5;

/**
 * The bars alone; their numbers are in the table. Time runs as the user reads: where that is from right to left, so
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
  const hasLabel = labeled(weeks.length, (weeks.length * slot) / (DAY_WIDTH * rem));
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

/** Steps that people count in. */
const STEPS = [1, 2, 5];
/** The smallest step: a cent, in millionths of a dollar. */
const CENT = 10_000;

/** The ticks of an axis from zero to at least `largest`, at most `count` steps of 1, 2 or 5 times a power of ten. */
export function ticksTo(largest: Money, count: number): Money[] {
  for (let power = CENT; ; power *= 10) {
    for (const step of STEPS) {
      const steps = Math.max(1, Math.ceil(largest / (step * power)));
      if (steps <= count) return Array.from({ length: steps + 1 }, (_, index) => index * step * power);
    }
  }
}

/** Which of `count` labels have room beside each other, when there is room for `fitting`: every n-th, from the last. */
export function labeled(count: number, fitting: number): (index: number) => boolean {
  const every = Math.max(1, Math.ceil(count / Math.max(1, Math.floor(fitting))));
  return (index) => (count - 1 - index) % every === 0;
}

/** What is drawn over a series' color, so that it is known without color. */
const MARKS = [
  null,
  <path d="M-2 2 2 -2M0 8 8 0M6 10 10 6" />,
  <path d="M0 2h8M0 6h8" />,
  <path d="M2 2h.01M6 6h.01" stroke-width="3" stroke-linecap="round" />,
  <path d="M0 0 8 8M0 8 8 0" />,
  <path d="M4 0v8" stroke-width="3" />,
];

/** The name of a series' fill, for `url(#…)`. */
export const fillOf = (id: string, series: number): string => `url(#${id}-${series % SERIES})`;

/** The fills of all series: a color of the theme with a mark over it. */
function Patterns({ id }: { id: string }) {
  return (
    <defs>
      {MARKS.map((mark, series) => (
        <pattern key={series} id={`${id}-${series}`} width="8" height="8" patternUnits="userSpaceOnUse">
          <rect width="8" height="8" fill={`var(--series-${series})`} />
          <g class="mark">{mark}</g>
        </pattern>
      ))}
    </defs>
  );
}
