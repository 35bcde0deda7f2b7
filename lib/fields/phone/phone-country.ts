import { lineage } from '../dom.ts';
import { contains, rectOf } from '../native.ts';
import { visibility } from '../find/visibility.ts';
import { normalize } from '../normalize.ts';
import { valueOf } from '../typing.ts';
import { countryIn, countryInCode, OTHER, UNKNOWN, US } from './country-words.ts';

/** What decides the country of the number in a phone field: a list, a button, another field, or words just beside it. */
export interface PhoneCountry {
  /** `none`: nothing on the page decides it but what is typed. */
  state: 'us' | 'other' | 'none';
  /** The country as the page shows it, or its prefix. */
  shown: string;
  /** What shows it, and may be set or opened; null where there is nothing. */
  control: HTMLElement | null;
}

/** How many levels above a field what decides its country may stand, and up to which it may stand on another line. */
const FAR = 14;
const NEAR = 5;
const NONE: PhoneCountry = { state: 'none', shown: '', control: null };

/** Which country the page shows for the number in these fields, as it is drawn at this moment. */
export function countryBeside(elements: readonly HTMLElement[]): PhoneCountry {
  const [field] = elements;
  if (!field) return NONE;
  for (const [depth, holder] of lineage(field, FAR).entries()) {
    if (depth === 0) continue;
    if (/^(?:body|html)$/.test(holder.localName)) break;
    const inputs = [
      ...holder.querySelectorAll<HTMLInputElement>('input:not([type=hidden],[type=checkbox],[type=search])'),
    ].filter((at) => !elements.includes(at) && visibility(at) === 'drawn');
    const others = inputs.filter(
      (at) => !at.readOnly && !at.matches('[role=combobox],[aria-haspopup]') && !isCountryInput(at),
    );
    const list = listIn(holder, others.length > 0 || depth > NEAR);
    if (list) return asCountry(list, judgeOption(list.selectedOptions[0]), list.selectedOptions[0]?.text ?? '');
    if (others.length) break;
    const found = inputs.find(isCountryInput);
    if (found) return asCountry(found, countryIn(valueOf(found)), valueOf(found));
    const drawn = drawnIn(holder, field, depth > NEAR);
    if (drawn) return drawn;
    if (holder.localName === 'form') break;
  }
  return NONE;
}

function asCountry(control: HTMLElement, judged: number, shown: string): PhoneCountry {
  return { state: judged > UNKNOWN ? 'us' : 'other', shown: shown.trim(), control };
}

/** What an option of a list stands for, by its words first. */
export function judgeOption(option: HTMLOptionElement | undefined): number {
  if (!option) return UNKNOWN;
  const byText = countryIn(option.text);
  const byValue = countryInCode(option.value);
  if (byText === OTHER || byText === US) return byText;
  return byValue === UNKNOWN ? byText : byValue;
}

/** A list of countries or their prefixes that belongs to the phone field, drawn or laid over a flag. */
function listIn(holder: Element, mustSay: boolean): HTMLSelectElement | undefined {
  return [...holder.querySelectorAll('select')].find((list) => {
    // One that only repeats what is chosen in a list drawn over it can't be set.
    if (!list.checkVisibility() || (list.options.length < 2 && visibility(list) !== 'drawn')) return false;
    const options = [...list.options].slice(0, 40);
    const named = /phone|tel|dial|prefix|country_?code/i.test(list.name + list.id + list.className);
    if (!named && !options.some((at) => /\+\s?\d/.test(at.text)) && mustSay) return false;
    // Codes of states look like those of countries.
    return (
      options.filter((at) => countryIn(at.text) !== UNKNOWN).length > options.length / 3 ||
      [...list.options].some((at) => judgeOption(at) === US)
    );
  });
}

/** A field of its own for the country or its prefix. */
function isCountryInput(input: HTMLInputElement): boolean {
  return (
    input.autocomplete.includes('tel-country-code') ||
    /country ?code|dial ?code|calling ?code/.test(normalize(`${input.name} ${input.id} ${input.ariaLabel}`)) ||
    /^\s*\(?\+\s?\d{1,4}\)?\s*$/.test(valueOf(input)) ||
    (input.matches('[role=combobox],[aria-haspopup]') && /\+ ?\d/.test(valueOf(input)))
  );
}

/** A prefix or flag drawn beside the field, or on a button there. */
function drawnIn(holder: Element, field: HTMLElement, inLine: boolean): PhoneCountry | null {
  const line = rectOf(field);
  const marks = [...holder.querySelectorAll<HTMLElement>('*')].filter(
    (at) =>
      !contains(at, field) &&
      !contains(field, at) &&
      !at.closest('[role=listbox],[role=menu],option,script,style') &&
      at.checkVisibility(),
  );
  for (const mark of marks.slice(0, 80)) {
    if (judgeMark(mark, false) === UNKNOWN) continue;
    const control = clickableOf(mark, holder, field) ?? mark;
    const { top, bottom } = rectOf(control);
    const hasPrefix = /^\W{0,9}\+\s?\d/.test((control.textContent ?? '').trim());
    if ((inLine || !hasPrefix) && (bottom < line.top || top > line.bottom)) continue;
    const parts = [control, ...control.querySelectorAll<HTMLElement>('*')].filter((at) => at.checkVisibility());
    const judged = parts.map((at) => judgeMark(at, control !== mark || isClickable(control)));
    const state = judged.includes(OTHER) ? OTHER : Math.max(...judged);
    if (state !== UNKNOWN)
      return asCountry(control, state, (control.textContent ?? '').trim() || control.title || control.ariaLabel || '');
  }
  return null;
}

/** What one element by itself says of a country; names count only on something that can be pressed. */
function judgeMark(at: HTMLElement, named: boolean): number {
  const text = at.childElementCount ? '' : (at.textContent ?? '').trim();
  if (
    text &&
    text.length < 50 &&
    (named || /^[^\d+]{0,30}\+\s?\d{1,4}[^\d+]{0,30}$/.test(text) || /[\u{1F1E6}-\u{1F1FF}]/u.test(text))
  ) {
    const judged = countryIn(text);
    if (judged !== UNKNOWN) return judged;
  }
  const said = at.getAttribute('aria-label') ?? at.title;
  const judged = named && said ? countryIn(said) : UNKNOWN;
  if (judged !== UNKNOWN) return judged;
  const image = at.localName === 'img' ? ((at as HTMLImageElement).getAttribute('src') ?? '') : '';
  const code =
    at.dataset['country'] ??
    at.dataset['countryCode'] ??
    /(?:^|[/_-])([a-z]{2})\.(?:svg|png|webp|gif)/i.exec(image)?.[1] ??
    (/1f1fa-1f1f8/.test(image) ? 'us' : /1f1[ef].-1f1[ef]./.test(image) ? 'de' : '');
  const flag = /(?:flag|(?:^| )(?:fi|iti))\S*(?:[ _-]+\S+)*?[ _-]+([a-z]{2})(?= |$)/.exec(
    at.getAttribute('class') ?? '',
  )?.[1];
  return countryInCode(code || flag || '');
}

function isClickable(at: Element): boolean {
  return (
    at.matches('button,a,[role=button],[role=combobox],[aria-haspopup],[tabindex]') ||
    getComputedStyle(at).cursor === 'pointer'
  );
}

function clickableOf(mark: Element, holder: Element, field: Element): HTMLElement | undefined {
  return lineage(mark, 6).findLast(
    (at) => at !== holder && contains(holder, at) && !contains(at, field) && isClickable(at),
  ) as HTMLElement | undefined;
}
