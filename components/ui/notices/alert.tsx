import type { ComponentChildren } from 'preact';

/** Something that went wrong, announced at once. */
export function Alert({ children }: { children: ComponentChildren }) {
  return (
    <div class="alert" role="alert">
      {children}
    </div>
  );
}
