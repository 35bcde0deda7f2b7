/** How many series have a look of their own; the last one is for the rest. */
export const SERIES = 6;

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
export function Patterns({ id }: { id: string }) {
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
