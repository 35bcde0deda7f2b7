/**
 * A field that the user pointed at, in words that outlast a reload of its page: what it's called and where it stands,
 * never what stands in it. Each text is empty where the page has none.
 */
export interface FieldDescription {
  /** The name or id of its form. */
  form: string;
  name: string;
  id: string;
  /** Its label, without digits and addresses: they may be the user's. */
  label: string;
  /** Its kind of input, and what it says of itself by `autocomplete`. */
  type: string;
  /** Its place among the text fields of its form, and how many there are. */
  place: number;
  count: number;
}

/** A text of a page in a description is cut after so many characters. */
export const MAX_DESCRIBED = 80;

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= MAX_DESCRIBED;
const isCount = (value: unknown): value is number => Number.isInteger(value);

/** Reads a {@link FieldDescription}, from a page or from storage; null for anything else. */
export function readFieldDescription(value: unknown): FieldDescription | null {
  if (typeof value !== 'object' || value === null) return null;
  const { form, name, id, label, type, place, count } = value as Partial<Record<keyof FieldDescription, unknown>>;
  if (!isText(form) || !isText(name) || !isText(id) || !isText(label) || !isText(type)) return null;
  return isCount(place) && isCount(count) ? { form, name, id, label, type, place, count } : null;
}
