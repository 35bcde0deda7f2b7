import { Icon, type IconName } from './icon.tsx';

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
