import type { CodeField } from '../code-field.ts';
import { chooseUnitedStates, countryBeside } from './phone-country.ts';
import type { PhoneField } from './find-phone.ts';
import { isFree, noteFilled } from './own-number.ts';
import { digitsOf, isNumber, phoneForms } from './phone-format.ts';
import { attempt, insertEach, putBack, setEach, typeEach, valuesOf } from '../fill/input-methods.ts';

/** How filling a phone number ended. */
export interface PhoneFill {
  status: 'filled' | 'does_not_fit' | 'occupied' | 'not_accepted';
  undo(): Promise<void>;
}

/**
 * Writes the ten digits in the form that the field wants. What the person typed there is never overwritten; a number
 * that we put there, or one of `over`, is.
 */
export async function fillPhone(field: PhoneField, ten: string, over: readonly string[] = []): Promise<PhoneFill> {
  const nothing = async (): Promise<void> => undefined;
  const target: CodeField = { strategy: 'phone', elements: field.elements, sizes: field.sizes, length: null, score: 0 };
  const before = valuesOf(target);
  if (isNumber(before.join(''), ten)) return { status: 'filled', undo: nothing };
  if (!isFree(field.elements, over)) return { status: 'occupied', undo: nothing };
  const undo = (): Promise<void> => putBack(target, before);
  if (field.sizes) {
    const done = await attempt(target, ten, [typeEach, setEach], () => digitsOf(valuesOf(target).join('')) === ten);
    if (done) noteFilled(field.elements);
    else await undo();
    return done ? { status: 'filled', undo } : { status: 'not_accepted', undo: nothing };
  }
  const input = field.element as HTMLInputElement;
  await chooseUnitedStates(input);
  const { type, maxLength, pattern, placeholder } = input;
  const country = countryBeside(input);
  const autocomplete = input.autocomplete.toLowerCase();
  const forms = phoneForms({ type, autocomplete, maxLength, pattern, placeholder, country }, ten);
  const wanted = autocomplete.includes('tel-local') ? ten.slice(3) : ten;
  for (const text of forms.slice(0, 4)) {
    const kept = (): boolean =>
      isNumber(valuesOf(target)[0] ?? '', wanted) || digitsOf(valuesOf(target)[0] ?? '') === wanted;
    if (!(await attempt(target, text, [setEach, insertEach, typeEach], kept))) continue;
    noteFilled(field.elements);
    return { status: 'filled', undo };
  }
  await undo();
  return { status: forms.length ? 'not_accepted' : 'does_not_fit', undo: nothing };
}
