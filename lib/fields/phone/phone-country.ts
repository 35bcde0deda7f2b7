import { lineage } from '../dom.ts';
import { nextFrame } from '../wait.ts';
import { commit } from '../typing.ts';
import { UNITED_STATES } from '../words.ts';

const select = Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'selectedIndex');
const NEAR = 5;

/** Sets a country selector beside a phone field to the United States, where it can be. */
export async function chooseUnitedStates(field: HTMLElement): Promise<void> {
  const list = selectorBeside(field);
  if (!list || isUnitedStates(list.selectedOptions[0])) return;
  const index = [...list.options].findIndex(isUnitedStates);
  if (index < 0 || list.matches(':disabled')) return;
  select?.set?.call(list, index);
  list.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  commit(list);
  await nextFrame();
}

/** Which country's prefix the page shows beside a phone field. */
export function countryBeside(field: HTMLElement): 'us' | 'other' | 'none' {
  const list = selectorBeside(field);
  if (list) return isUnitedStates(list.selectedOptions[0]) ? 'us' : 'other';
  for (const holder of lineage(field, NEAR).slice(1)) {
    if (holder.querySelectorAll('input:not([type=hidden],[type=checkbox],[type=search])').length > 1) break;
    const shown = [...holder.querySelectorAll<HTMLElement>('*')]
      .slice(0, 60)
      .filter((at) => at.childElementCount === 0 && at.checkVisibility())
      .map((at) => /^[^\d+]{0,5}\(?\+\s?(\d{1,4})\)?[^\d]{0,3}$/.exec((at.textContent ?? '').trim())?.[1]);
    const prefix = shown.find(Boolean);
    if (prefix) return prefix === '1' ? 'us' : 'other';
  }
  return 'none';
}

/** A list of countries or their prefixes close to the field, drawn or laid over a flag. */
function selectorBeside(field: HTMLElement): HTMLSelectElement | null {
  for (const holder of lineage(field, NEAR).slice(1)) {
    const lists = [...holder.querySelectorAll('select')].filter(isCountryList);
    if (lists.length)
      return (
        lists.find((at) => hasPrefixes(at)) ??
        (holder.querySelectorAll('input').length <= 2 ? (lists[0] ?? null) : null)
      );
    if (holder.localName === 'form') return null;
  }
  return null;
}

function isCountryList(list: HTMLSelectElement): boolean {
  return [...list.options].some(isUnitedStates) && list.checkVisibility();
}

function hasPrefixes(list: HTMLSelectElement): boolean {
  return (
    [...list.options].slice(0, 20).some((at) => /\+\s?\d/.test(at.text)) ||
    /phone|tel|dial|prefix/i.test(list.name + list.id + list.className)
  );
}

function isUnitedStates(option: HTMLOptionElement | undefined): boolean {
  if (!option) return false;
  return (
    /^(?:US|USA|us|\+1|001|1|United States.*)$/.test(option.value.trim()) || UNITED_STATES.test(option.text.trim())
  );
}
