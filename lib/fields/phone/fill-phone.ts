import type { CodeField } from '../code-field.ts';
import { attempt, insertEach, putBack, setEach, typeEach, valuesOf } from '../fill/input-methods.ts';
import { nextFrame, sleep } from '../wait.ts';
import { chooseUnitedStates } from './choose-country.ts';
import type { PhoneField } from './find-phone.ts';
import { countryBeside, type PhoneCountry } from './phone-country.ts';
import { isFree, noteFilled } from './own-number.ts';
import { digitsOf, isNumber, phoneForms } from './phone-format.ts';

/** How filling a phone number ended. */
export interface PhoneFill {
  /** `other_country`: the page would send the number as one of another country. */
  status: 'filled' | 'does_not_fit' | 'occupied' | 'not_accepted' | 'other_country';
  /** With `other_country`: that country or its prefix, as the page shows it. */
  country?: string;
  undo(): Promise<void>;
}

/** How long a page may take to show what became of a choice, in milliseconds. */
const CHOICE_MS = 600;
const METHODS = [setEach, insertEach, typeEach];
const IS_ONE = /\+ ?1(?!\d)/;

/**
 * Writes the ten digits in the form that the field wants, where the page takes them as a number of the United States.
 * What the user typed there is never overwritten; a number that we put there, or one of `over`, is.
 */
export async function fillPhone(field: PhoneField, ten: string, over: readonly string[] = []): Promise<PhoneFill> {
  const nothing = async (): Promise<void> => undefined;
  const end = (status: PhoneFill['status'], country?: string): PhoneFill => ({
    status,
    ...(country && { country }),
    undo: nothing,
  });
  const target: CodeField = { strategy: 'phone', elements: field.elements, sizes: field.sizes, length: null, score: 0 };
  const before = valuesOf(target);
  if (isNumber(before.join(''), ten)) return end('filled');
  if (!isFree(field.elements, over)) return end('occupied');
  const undo = (): Promise<void> => putBack(target, before);
  const done = (): PhoneFill => {
    noteFilled(field.elements);
    return { status: 'filled', undo };
  };
  const country = (): PhoneCountry => countryBeside(target.elements);
  let turned = false;
  // A prefix that has become +1 by our choice outweighs a flag that the page has left as it was, or shares with Canada.
  const isOther = ({ state, shown }: PhoneCountry): boolean => state === 'other' && !(turned && IS_ONE.test(shown));
  let chosen = country();
  const changed = chosen.state === 'other';
  if (changed) {
    // Libraries read the country out of the number.
    const { localName } = chosen.control ?? {};
    if (localName !== 'select' && localName !== 'input' && !field.sizes) {
      for (const method of METHODS) {
        if (await attempt(target, `+1${ten}`, [method], () => holds(target, ten) && country().state === 'us'))
          return done();
        if (target.taken) return end('occupied');
        if (holds(target, ten)) break;
      }
      await undo();
    }
    turned = localName !== 'select' && !IS_ONE.test(chosen.shown);
    await chooseUnitedStates(chosen);
    chosen = await until(country, (now) => !isOther(now));
    if (isOther(chosen)) return end('other_country', chosen.shown);
  }
  const forms = formsFor(target, chosen.state !== 'none', before, ten);
  const kept = (): boolean => holds(target, ten) && !isOther(country());
  for (const text of forms) {
    const write = (): Promise<boolean> => attempt(target, text, METHODS, kept);
    const written = await write();
    if (target.taken) return end('occupied');
    if (!written) continue;
    // A page may draw the field anew some time after its country has changed.
    if (!changed || (await until(kept, (is) => !is)) || (await write())) return done();
    if (target.taken) return end('occupied');
  }
  const shown = /^\s*\+\s?(?!1\b)\d+/.exec(`${valuesOf(target)[0]}`)?.[0] ?? '';
  await undo();
  if (isOther(country()) || shown) return end('other_country', country().shown || shown);
  return end(forms.length ? 'not_accepted' : 'does_not_fit');
}

function formsFor(target: CodeField, isUnitedStates: boolean, before: readonly string[], ten: string): string[] {
  if (target.sizes) return [ten];
  const { type, maxLength, pattern, placeholder, title, labels, autocomplete } = target.elements[0] as HTMLInputElement;
  const shown = [before[0], placeholder, title, ...[...(labels ?? [])].map((at) => at.textContent)].join('\n');
  return phoneForms({ type, autocomplete: autocomplete.toLowerCase(), maxLength, pattern, shown, isUnitedStates }, ten);
}

/** Whether the fields hold the number, or what they take of it. */
function holds(target: CodeField, ten: string): boolean {
  const text = valuesOf(target).join('');
  const isLocal = (target.elements[0] as HTMLInputElement).autocomplete.includes('tel-local');
  if (!target.elements.every((at) => at.isConnected)) return false;
  return isNumber(text, ten) || (isLocal && digitsOf(text) === ten.slice(3));
}

/** Looks again until it is as wanted, or the page has had its time. */
async function until<T>(look: () => T, wanted: (seen: T) => boolean): Promise<T> {
  let seen = look();
  for (const end = performance.now() + CHOICE_MS; !wanted(seen) && performance.now() < end; seen = look())
    await sleep(40);
  await nextFrame();
  return seen;
}
