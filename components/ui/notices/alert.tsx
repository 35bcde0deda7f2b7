import type { ComponentChildren } from 'preact';

/** Something that went wrong, told at once to everybody. */
export function Alert({ children }: { children: ComponentChildren }) {
  return (
    <div class="alert" role="alert">
      {children}
    </div>
  );
}
