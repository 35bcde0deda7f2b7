import type { ComponentChildren } from 'preact';
import { Sign, type SignName } from '../icon.tsx';

/** What {@link EmptyState} needs. `children`: the next step, as a button or a link. */
export interface EmptyStateProps {
  sign: SignName;
  title: string;
  text: string;
  children?: ComponentChildren;
}

/** What stands where nothing is yet: what it is for, and what to do next. */
export function EmptyState({ sign, title, text, children }: EmptyStateProps) {
  return (
    <div class="empty-state">
      <Sign name={sign} />
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </div>
  );
}
