import { useState } from 'preact/hooks';

/** `onChange` resolves when the change has been made or refused. */
interface SwitchProps {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => Promise<unknown>;
}

/** Turns something on or off at once. Until that's done it shows what the user wants. */
export function Switch({ label, checked, onChange }: SwitchProps) {
  const [wanted, setWanted] = useState<boolean | null>(null);
  const toggle = async (): Promise<void> => {
    if (wanted !== null) return;
    setWanted(!checked);
    try {
      await onChange(!checked);
    } finally {
      setWanted(null);
    }
  };
  return (
    <button
      type="button"
      role="switch"
      class="switch"
      aria-checked={wanted ?? checked}
      aria-disabled={wanted !== null}
      onClick={() => void toggle()}
    >
      <span class="switch-track" aria-hidden="true" />
      {label}
    </button>
  );
}
