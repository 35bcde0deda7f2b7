import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from '../icon.tsx';

/** `children`: the next step, as a button or a link. */
interface EmptyStateProps {
  icon: IconName;
  title: string;
  text: string;
  children?: ComponentChildren;
}

/** Stands where there's nothing yet: what the place is for, and what to do next. */
export function EmptyState({ icon, title, text, children }: EmptyStateProps) {
  return (
    <div class="empty-state">
      <Icon name={icon} />
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </div>
  );
}
