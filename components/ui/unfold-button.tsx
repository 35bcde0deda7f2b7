interface UnfoldButtonProps {
  label: string;
  isOpen: boolean;
  /** The ID of what it unfolds, where that stays in the page while it's folded. */
  controls?: string;
  onClick: () => void;
}

/** A quiet line that unfolds more below it. */
export function UnfoldButton({ label, isOpen, controls, onClick }: UnfoldButtonProps) {
  return (
    <button type="button" class="quiet small opens" aria-expanded={isOpen} aria-controls={controls} onClick={onClick}>
      {label}
    </button>
  );
}
