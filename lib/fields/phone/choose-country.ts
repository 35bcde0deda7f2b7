import { all, contains, elementAt, isShown, parentElementOf, rectOf } from '../native.ts';
import { commit, enter, key, valueOf } from '../typing.ts';
import { nextFrame, sleep } from '../wait.ts';
import { BARE, countryIn, countryInCode, nameOfUnitedStates, OTHER, UNKNOWN, US } from './country-words.ts';
import { judgeOption, type PhoneCountry } from './phone-country.ts';

const select = Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'selectedIndex');
const OPTION = '[role=option],[role^=menuitem],li,[class*=option i],[class*=item i],button,a';
/** How far a long list is scrolled through, in steps of its height. */
const MAX_SCROLLS = 60;

/** Sets what decides a phone field's country to the United States where it can be; the page must be read again then. */
export async function chooseUnitedStates({ control }: PhoneCountry): Promise<void> {
  if (!control || control.matches(':disabled,[aria-disabled=true]')) return;
  if (control.localName === 'select') return chooseInList(control as HTMLSelectElement);
  const isInput = control.localName === 'input';
  if (isInput && !control.matches('[role=combobox],[aria-haspopup]')) {
    const { readOnly, defaultValue } = control as HTMLInputElement;
    const value = valueOf(control);
    // What the user put there is theirs.
    if (readOnly || value !== defaultValue) return;
    enter(control, /^\d/.test(value) ? '1' : '+1', '1');
    commit(control);
    return nextFrame();
  }
  await chooseInDrawnList(control);
}

async function chooseInList(list: HTMLSelectElement): Promise<void> {
  const judged = [...list.options].map((at) => (at.disabled ? UNKNOWN : judgeOption(at)));
  const index = judged.includes(US) ? judged.indexOf(US) : judged.indexOf(BARE);
  if (index < 0) return;
  select?.set?.call(list, index);
  list.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  commit(list);
  await nextFrame();
  await nextFrame();
}

/** Opens a list that the page draws itself, and presses the United States in it; closes it where there are none. */
async function chooseInDrawnList(control: HTMLElement): Promise<void> {
  const { ownerDocument: page } = control;
  const before = new Set(shownIn(page));
  await press(control);
  const fresh = (): HTMLElement[] => shownIn(page).filter((at) => !before.has(at));
  // Lists fade in, and some are fetched first.
  const look = async (tries: number): Promise<HTMLElement | undefined> => {
    for (let at = unitedStatesAmong(fresh()); ; at = unitedStatesAmong(fresh())) {
      if (at || tries-- <= 0) return at;
      await sleep(40);
    }
  };
  let found = await look(10);
  const box = [...fresh(), control, ...all(control, 'input')].find(
    (at) => at.localName === 'input' && !(at as HTMLInputElement).readOnly,
  );
  if (!found && box) {
    const name = nameOfUnitedStates(page.documentElement.lang);
    enter(box, name, name);
    found = await look(10);
    if (!found) enter(box, '', null);
  }
  for (let i = 0; i < MAX_SCROLLS && !found; i++) {
    const list = fresh().find(
      (at) =>
        at.scrollHeight > at.clientHeight + 20 &&
        at.clientHeight > 40 &&
        at.scrollTop + at.clientHeight < at.scrollHeight - 1,
    );
    if (!list) break;
    list.scrollTop += list.clientHeight;
    await nextFrame();
    found = await look(1);
  }
  if (found) await press(found);
  else if (fresh().length) {
    key(page.activeElement as HTMLElement, 'keydown', 'Escape');
    await sleep(60);
    if (fresh().length) await press(control);
  }
  await sleep(60);
}

function shownIn(page: Document): HTMLElement[] {
  return [...all(page, 'body *')].filter((at) => isShown(at, { visibilityProperty: true }));
}

/** The option that names the United States; else the only one with its bare prefix. */
function unitedStatesAmong(elements: readonly HTMLElement[]): HTMLElement | undefined {
  const found: Record<number, HTMLElement[]> = { [BARE]: [], [US]: [] };
  for (const at of elements) {
    if (at.childElementCount > 6 || (at.textContent ?? '').trim().length > 60) continue;
    const option = at.closest<HTMLElement>(OPTION) ?? at;
    const alike = found[judgeDrawn(option)];
    if (!alike || !isDrawn(option)) continue;
    // A list with nothing else in it, and the parts of an option, say what the option says.
    const last = alike.at(-1);
    if (last && contains(last, option)) alike.pop();
    alike.push(option);
  }
  return found[US]?.[0] ?? (found[BARE]?.length === 1 ? found[BARE][0] : undefined);
}

/** Lists for assistive technology stand in boxes without a height. */
const isDrawn = (option: HTMLElement): boolean =>
  rectOf(option).height > 4 && rectOf(parentElementOf(option) ?? option).height > 4;

function judgeDrawn(option: HTMLElement): number {
  const texts = [...all(option, '*'), option]
    .filter((at) => at.childElementCount === 0)
    .map((at) => at.textContent ?? '');
  const judged = [texts.join(' '), option.getAttribute('title') ?? ''].map(countryIn);
  if (judged.includes(OTHER)) return OTHER;
  const { countryCode = '', country = countryCode, value = country } = option.dataset;
  const byCode = countryInCode(value);
  return judged.includes(US) || byCode === US ? US : byCode === OTHER ? OTHER : Math.max(...judged);
}

/** Everything that a mouse's press in the middle of it dispatches. */
async function press(whole: HTMLElement): Promise<void> {
  whole.scrollIntoView({ block: 'nearest' });
  const { left, top, width, height } = rectOf(whole);
  const hit = elementAt(whole.getRootNode() as Document, left + width / 2, top + height / 2);
  const at = hit && contains(whole, hit) ? (hit as HTMLElement) : whole;
  const init = {
    bubbles: true,
    cancelable: true,
    composed: true,
    button: 0,
    pointerType: 'mouse',
    isPrimary: true,
    pointerId: 1,
    detail: 1,
  };
  for (const type of ['pointerover', 'pointermove', 'pointerdown']) at.dispatchEvent(new PointerEvent(type, init));
  if (at.dispatchEvent(new MouseEvent('mousedown', init))) at.focus({ preventScroll: true });
  at.dispatchEvent(new PointerEvent('pointerup', init));
  at.dispatchEvent(new MouseEvent('mouseup', init));
  at.click();
  await nextFrame();
}
