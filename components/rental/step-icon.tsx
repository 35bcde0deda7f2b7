import type { Step } from './rental-texts.ts';

const ICONS: Record<Exclude<Step, 'wait'>, string> = {
  do: 'M4 10h11M10.5 5.5 15 10l-4.5 4.5',
  done: 'm4.5 10.5 3.5 3.5 7.5-8',
};

/** A small sign before the next step: an arrow for what to do, a breathing dot for what to wait for, a tick. */
export function StepIcon({ step }: { step: Step }) {
  return (
    <svg class={`step-sign ${step}`} viewBox="0 0 20 20" aria-hidden="true">
      {step === 'wait' ? <circle cx="10" cy="10" r="5" /> : <path d={ICONS[step]} />}
    </svg>
  );
}
