import type { ComponentChildren } from 'preact';
import { t } from '../../lib/i18n/t.ts';

/** A step; `id` is that of its heading. */
export interface StepInfo {
  id: string;
  number: number;
  title: string;
  isDone: boolean;
}

/** Links to the steps, with those that are done ticked. */
export function StepList({ steps }: { steps: readonly StepInfo[] }) {
  return (
    <nav aria-label={t('welcome_steps')}>
      <ol class="step-list">
        {steps.map((step) => (
          <li key={step.id}>
            <a href={`#${step.id}`}>
              <Mark {...step} />
              <span>
                {step.title}
                {step.isDone && <span class="visually-hidden"> {t('welcome_step_done')}</span>}
              </span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** One step with its heading. */
export function Step({ children, ...step }: StepInfo & { children: ComponentChildren }) {
  return (
    <section aria-labelledby={step.id}>
      <h2 class="step-title">
        <Mark {...step} />
        <span id={step.id}>{step.title}</span>
      </h2>
      {children}
    </section>
  );
}

function Mark({ number, isDone }: StepInfo) {
  return (
    <span class={isDone ? 'step-mark done' : 'step-mark'} aria-hidden="true">
      {isDone ? '✓' : number}
    </span>
  );
}
