interface SegmentsProps<Id extends string> {
  /** The name of the radio buttons' group in the form. */
  name: string;
  label: string;
  /** Whether the label is visible, not just read out. */
  isLabelShown?: boolean;
  choices: readonly { id: Id; label: string }[];
  chosen: Id;
  onChoose: (id: Id) => void;
}

/** Radio buttons side by side, as one control. */
export function Segments<Id extends string>({
  name,
  label,
  isLabelShown = false,
  choices,
  chosen,
  onChoose,
}: SegmentsProps<Id>) {
  return (
    <fieldset class="segments">
      <legend class={isLabelShown ? '' : 'visually-hidden'}>{label}</legend>
      <div>
        {choices.map(({ id, label: text }) => (
          <label key={id}>
            <input type="radio" name={name} value={id} checked={id === chosen} onChange={() => onChoose(id)} />
            {text}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
