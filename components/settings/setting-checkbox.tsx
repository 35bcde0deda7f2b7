import { useId } from 'preact/hooks';

interface SettingCheckboxProps {
  label: string;
  hint: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** A setting that is on or off, with a line that says what it does. */
export function SettingCheckbox({ label, hint, checked, onChange }: SettingCheckboxProps) {
  const id = useId();
  return (
    <div class="setting">
      <input
        id={id}
        type="checkbox"
        checked={checked}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <div>
        <label for={id}>{label}</label>
        <p id={`${id}-hint`} class="hint">
          {hint}
        </p>
      </div>
    </div>
  );
}
