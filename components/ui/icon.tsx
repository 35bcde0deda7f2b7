import type { JSX } from 'preact';

const ICONS = {
  clock: <path d="M12 7v5l3 2m6-2a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z" />,
  message: <path d="M5 5h14a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2h-7l-5 4v-4H5a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2Z" />,
  check: <path d="m5 12.5 4.5 4.5L19 7.5" />,
  back: <path d="M4 10h10a5.5 5.5 0 0 1 0 11h-3M4 10l5-5m-5 5 5 5" />,
  cross: <path d="m6 6 12 12M18 6 6 18" />,
  hourglass: <path d="M7 3h10M7 21h10M8 3c0 5 8 5 8 9s-8 4-8 9m8-18c0 5-8 5-8 9s8 4 8 9" />,
  warning: <path d="M12 9v4m0 3.5v.01M10.3 4 2.8 17a2 2 0 0 0 1.7 3h15a2 2 0 0 0 1.7-3L13.7 4a2 2 0 0 0-3.4 0Z" />,
  question: <path d="M9 9a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.2-1.5 2.4m0 3v.01M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z" />,
  trash: <path d="M4 7h16M10 3h4m-8 4 1 13a1 1 0 0 0 1 1h8a1 1 0 0 0 1-1l1-13m-8 4v6m4-6v6" />,
  file: <path d="M12 3v12m0 0 4-4m-4 4-4-4M4 17v3a1 1 0 0 0 1 1h14a1 1 0 0 0 1-1v-3" />,
  refresh: <path d="M20 11A8 8 0 0 0 5.5 7.5L4 9m0-5v5h5M4 13a8 8 0 0 0 14.5 3.5L20 15m0 5v-5h-5" />,
  swap: <path d="M4 8h15m-4-4 4 4-4 4M20 16H5m4-4-4 4 4 4" />,
  filter: <path d="M3 5h18M6 12h12M10 19h4" />,
  number: <path d="M8 3h8a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H8a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2Zm3 15h2" />,
  gavel: <path d="M13 11 4 20M8 8l8 8m-8-8 6-6 8 8-6 6m-2 6h8" />,
  search: <path d="m20 20-4.5-4.5M18 11a7 7 0 1 1-14 0 7 7 0 0 1 14 0Z" />,
  key: <path d="M15 7h.01M15 13a5 5 0 1 0-4.7-3.3L4 16v4h4v-3h3l2.3-4.3A5 5 0 0 0 15 13Z" />,
} satisfies Record<string, JSX.Element>;

export type IconName = keyof typeof ICONS;

/** A small icon beside a word that says the same; hidden from screen readers. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="sign" viewBox="0 0 24 24" aria-hidden="true">
      {ICONS[name]}
    </svg>
  );
}

/** How a state looks: its name, the icon beside it, and whether it is good or bad news. */
export interface StateLook {
  text: string;
  icon: IconName;
  tone: 'good' | 'caution' | 'bad' | '';
}

/** A state as an icon and a word: never shown by color alone. */
export function StatePill({ look: { text, icon, tone } }: { look: StateLook }) {
  return (
    <span class={`pill ${tone}`}>
      <Icon name={icon} />
      {text}
    </span>
  );
}
