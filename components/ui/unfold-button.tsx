interface UnfoldButtonProps {
  label: string;
  isOpen: boolean;
  onClick: () => void;
}

/** A quiet line that unfolds more below it. */
export function UnfoldButton({ label, isOpen, onClick }: UnfoldButtonProps) {
  return (
    <button type="button" class="quiet small opens" aria-expanded={isOpen} onClick={onClick}>
      {label}
    </button>
  );
}
