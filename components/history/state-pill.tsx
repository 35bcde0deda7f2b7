import { Sign } from '../ui/icon.tsx';
import type { StateLook } from './outcome-texts.ts';

/** A state as a drawing and a word: never told by colour alone. */
export function StatePill({ look: { word, sign, tone } }: { look: StateLook }) {
  return (
    <span class={`pill ${tone}`}>
      <Sign name={sign} />
      {word}
    </span>
  );
}
