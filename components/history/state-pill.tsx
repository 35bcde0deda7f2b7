import { Icon } from '../ui/icon.tsx';
import type { StateLook } from './outcome-texts.ts';

/** A state as an icon and a word: never told by color alone. */
export function StatePill({ look: { word, icon, tone } }: { look: StateLook }) {
  return (
    <span class={`pill ${tone}`}>
      <Icon name={icon} />
      {word}
    </span>
  );
}
