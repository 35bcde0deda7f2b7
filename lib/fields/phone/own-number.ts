import { valueOf } from '../typing.ts';
import { digitsOf, isBarePrefix } from './phone-format.ts';

/** What stood in a field, by its first element, when we had filled it. */
const filled = new WeakMap<HTMLElement, string>();

const shownIn = (elements: readonly HTMLElement[]): string => elements.map(valueOf).join(' ');

/** Remembers what a field holds now as a number that we put there. */
export function noteFilled(elements: readonly HTMLElement[]): void {
  if (elements[0]) filled.set(elements[0], shownIn(elements));
}

/**
 * Whether a number may be written into a field: it holds none, one that we put there and that nobody has changed
 * since, or one of the ten digits in `over`, in whatever form the page shows it.
 */
export function isFree(elements: readonly HTMLElement[], over: readonly string[]): boolean {
  if (elements.map(valueOf).every(isBarePrefix)) return true;
  const shown = shownIn(elements);
  return (elements[0] && filled.get(elements[0]) === shown) || over.some((number) => isForm(shown, number));
}

/** With or without the country's prefix, or the area code where the page has that beside the field. */
function isForm(shown: string, ten: string): boolean {
  const digits = digitsOf(shown);
  return digits.replace(/^(?:00|011)?1(?=\d{10}$)/, '') === ten || digits === ten.slice(3);
}
