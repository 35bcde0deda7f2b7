import type { Ref } from 'preact';
import { useId } from 'preact/hooks';

interface PassphraseInputProps {
  label: string;
  /** A line below the box. */
  hint?: string;
  value: string;
  /** It is one that isn't in use yet. */
  isNew?: boolean;
  invalid: boolean;
  inputRef: Ref<HTMLInputElement>;
  onInput: (value: string) => void;
}

/** A box for a passphrase, which the browser's password manager may fill. */
export function PassphraseInput({ label, hint, value, isNew, invalid, inputRef, onInput }: PassphraseInputProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        ref={inputRef}
        id={id}
        type="password"
        dir="auto"
        autoComplete={isNew ? 'new-password' : 'current-password'}
        aria-invalid={invalid}
        aria-describedby={hint && `${id}-hint`}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {hint && (
        <p id={`${id}-hint`} class="hint">
          {hint}
        </p>
      )}
    </div>
  );
}
