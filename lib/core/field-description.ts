/**
 * A field that the user pointed at, in words that outlast a reload of its page: what it's called and where it stands,
 * never what stands in it. Each text is empty where the page has none.
 */
export interface FieldDescription {
  /** The name or id of its form. */
  form: string;
  name: string;
  id: string;
  /** Its label, without digits: those may be of a number or a code. */
  label: string;
  /** Its kind of input, and what it says of itself by `autocomplete`. */
  type: string;
  /** Its place among the text fields of its form, and how many there are. */
  place: number;
  count: number;
}

/** A text of a page in a description is cut after so many characters. */
export const MAX_DESCRIBED = 80;

const TEXTS = ['form', 'name', 'id', 'label', 'type'] as const;
const NUMBERS = ['place', 'count'] as const;

/** Reads a {@link FieldDescription}, from a page or from storage; null for anything else. */
export function readFieldDescription(value: unknown): FieldDescription | null {
  if (typeof value !== 'object' || value === null) return null;
  const read = value as Record<string, unknown>;
  const isText = (text: unknown): boolean => typeof text === 'string' && text.length <= MAX_DESCRIBED;
  if (!TEXTS.every((name) => isText(read[name])) || !NUMBERS.every((name) => Number.isInteger(read[name]))) return null;
  return Object.fromEntries([...TEXTS, ...NUMBERS].map((name) => [name, read[name]])) as unknown as FieldDescription;
}
