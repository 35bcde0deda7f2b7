import type { CodeField } from '../code-field.ts';
import { deepActive, scan, topDocument } from '../dom.ts';
import { contains, parentElementOf } from '../native.ts';
import { pauseInTyping } from '../person.ts';
import { nextFrame, sleep } from '../wait.ts';
import { watchFill, type FillWatch } from './fill-watch.ts';
import { announce, commit, enter, insert, key, selectAll, valueOf } from '../typing.ts';

/** Brings `parts` into a field's elements. Whether it worked is checked afterwards. */
export type InputMethod = (field: CodeField, parts: readonly string[]) => Promise<InputOutcome>;

/** `all`: the page took every character when it was typed, whatever it did with the fields then. */
type InputOutcome = 'all' | 'unsure';

/**
 * Tries one input method after the other until the page holds the text; `kept` judges that where the page may write it
 * in another form.
 */
export async function attempt(
  field: CodeField,
  text: string,
  methods: readonly InputMethod[],
  kept?: () => boolean,
): Promise<boolean> {
  const parts = split(text, field.sizes);
  // Where the user types elsewhere it goes in without the focus at first, which many pages take.
  const unfocused = field.keeper ? methods.filter((at) => at !== insertEach).slice(0, 1) : [];
  let takenBack = false;
  for (const [i, method] of [...unfocused, ...methods].entries()) {
    field.lent = i >= unfocused.length;
    if (field.keeper && field.lent) await pauseInTyping(LONGEST_WAIT_MS);
    await clear(field);
    const watch = watchFill(field, () => stateOf(field, parts, kept) === 'holds');
    const outcome = await method(field, parts);
    field.keeper?.giveBack();
    const now = await settled(field, parts, watch, kept);
    watch.end();
    if (now === 'holds' || now === 'sent') return true;
    field.taken = now === 'taken';
    if (field.taken) return false;
    // A page that took it all, and then removed or emptied its fields, is checking the code, unless it has taken back
    // what went in before, and may still be at that.
    if (outcome === 'all' && (now === 'gone' || (now === 'empty' && !takenBack))) return true;
    takenBack ||= now === 'lost';
    // One that took it back a moment later has seen every key already.
    if (now === 'gone' || (now === 'lost' && method === typeEach)) return false;
  }
  return false;
}

/** The code's pieces for the field's elements. */
function split(code: string, sizes: readonly number[] | null): string[] {
  if (!sizes) return [code];
  let at = 0;
  return sizes.map((size) => code.slice(at, (at += size)));
}

/** Character by character with all a keyboard's events, following the page's own focus. */
export const typeEach: InputMethod = async (field, parts) => {
  let taken = 0;
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] ?? '';
    for (let at = 0; at < part.length; at++) {
      const character = part.charAt(at);
      refresh(field);
      const element = field.elements[i];
      if (!element) return 'unsure';
      // A page that looks a moment after each character must find the code complete only once.
      if (i === parts.length - 1 && at === part.length - 1) await sleep(60);
      await focusOn(field, element, at === 0);
      await press(field, element, character, part.length === 1 || isMoving(element, parts));
      await drawn(field);
      refresh(field);
      const kept = field.elements[i];
      // A late focus handler of the page may have emptied the first box.
      if (kept && !isMoving(kept, parts) && i + at === 0 && valueOf(kept) === '') {
        await focusOn(field, kept, true);
        await press(field, kept, character, true);
        await drawn(field);
      }
      if (!kept?.isConnected || sameText(valueOf(kept), part.slice(0, at + 1))) taken++;
    }
    const done = field.elements[i];
    if (done?.isConnected && !done.matches(':disabled')) commit(done);
  }
  return taken === parts.join('').length ? 'all' : 'unsure';
};

/** One field for one character that moves on as the code is typed. */
const isMoving = (element: HTMLElement, parts: readonly string[]): boolean =>
  parts.length === 1 && (element as HTMLInputElement).maxLength === 1;

async function press(field: CodeField, start: HTMLElement, character: string, alone: boolean): Promise<void> {
  const current = (element: HTMLElement): HTMLElement => {
    const active = deepActive(topDocument(element));
    return active && field.elements.includes(active) ? active : element;
  };
  const before = valueOf(start);
  const allowed = key(start, 'keydown', character);
  // Frameworks write in a microtask.
  await Promise.resolve();
  // A box that the page has filled on keydown has no room for the browser's own character.
  const taken = alone && before !== character && valueOf(start) === character;
  // What stands in a read-only field is the page's to write: it may have done so.
  if (allowed && !taken && !(start as HTMLInputElement).readOnly) {
    const element = current(start);
    if (key(element, 'keypress', character) && announce(element, character)) {
      if (alone) enter(element, character, character);
      else insert(element, character);
    }
  }
  key(current(start), 'keyup', character);
}

/** Each element's piece at once. */
export const setEach: InputMethod = async (field, parts) => {
  for (const [i, part] of parts.entries()) {
    refresh(field);
    const element = field.elements[i];
    if (!element) return 'unsure';
    await focusOn(field, element, true);
    const last = part.slice(-1);
    key(element, 'keydown', last);
    if (!(element as HTMLInputElement).readOnly) enter(element, part, part);
    key(element, 'keyup', last);
    if (parts.length > 1) await drawn(field);
    if (element.isConnected && !element.matches(':disabled')) commit(element);
  }
  return sameText(valuesOf(field).join(''), parts.join('')) ? 'all' : 'unsure';
};

/** Each element's piece by the browser's own editing command. */
export const insertEach: InputMethod = async (field, parts) => {
  for (const [i, part] of parts.entries()) {
    refresh(field);
    const element = field.elements[i];
    if (!element) return 'unsure';
    await focusOn(field, element, true);
    // It goes where the focus is.
    if (deepActive(topDocument(element)) !== element) return 'unsure';
    selectAll(element);
    element.ownerDocument.execCommand('insertText', false, part);
    if (parts.length > 1) await drawn(field);
  }
  return 'unsure';
};

/** All into the first element as from the clipboard, for rows that take a code in no other way. */
export const pasteWhole: InputMethod = async (field, parts) => {
  const element = field.elements[0];
  if (!element) return 'unsure';
  await focusOn(field, element, true);
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', parts.join(''));
  element.dispatchEvent(
    new ClipboardEvent('paste', { bubbles: true, cancelable: true, composed: true, clipboardData }),
  );
  await drawn(field);
  return 'unsure';
};

/** The element last reported as focused while the window itself has no focus. */
let reported: HTMLElement | null = null;

/** Focuses an element, and gets a read-only one to open; where the user types elsewhere, not beyond this moment. */
async function focusOn(field: CodeField, element: HTMLElement, settle: boolean): Promise<void> {
  if (field.keeper && !field.lent) return;
  const moved = deepActive(topDocument(element)) !== element;
  if (moved) element.focus({ preventScroll: true });
  const readOnly = (element as HTMLInputElement).readOnly;
  const inactive = !element.ownerDocument.hasFocus();
  if (readOnly || (inactive && reported !== element)) {
    // While the window has no focus (the popup has it, say) the browser sends the page no events.
    element.dispatchEvent(new FocusEvent('focus'));
    element.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
  }
  reported = inactive ? element : null;
  if (readOnly && (element as HTMLInputElement).readOnly) element.click();
  if (!field.keeper && (readOnly || (settle && moved))) await nextFrame();
}

/** Lets the page draw a frame, with the focus where the user's keyboard is. */
async function drawn(field: CodeField): Promise<void> {
  field.keeper?.giveBack();
  await nextFrame();
  field.keeper?.giveBack();
}

/** Empties what stands in the elements, last first, as a user would delete it. */
async function clear(field: CodeField): Promise<void> {
  let any = false;
  for (const element of [...field.elements].reverse()) {
    if (valueOf(element) === '') continue;
    enter(element, '', null);
    any = true;
  }
  if (any) await nextFrame();
}

/** Writes back what stood in the elements. */
export async function putBack(field: CodeField, values: readonly string[]): Promise<void> {
  refresh(field);
  for (const [i, element] of field.elements.entries()) {
    const value = values[i] ?? '';
    if (valueOf(element) === value) continue;
    enter(element, value, value || null);
    commit(element);
    await nextFrame();
  }
}

/** What stands in the elements now. */
export function valuesOf(field: CodeField): string[] {
  return field.elements.map(valueOf);
}

/** Equal but for case, the separators that masks put in, and letters that they print before digits. */
export function sameText(value: string, code: string): boolean {
  const plain = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
  const [held, wanted] = [plain(value), plain(code)];
  return held === wanted || (/^\d+$/.test(wanted) && held.replace(/^[a-z]{1,2}(?=\d)/, '') === wanted);
}

/** `lost`: it held the code, and a moment later no more. `sent`: the page sends it. `taken`: see {@link CodeField}. */
type State = 'holds' | 'gone' | 'empty' | 'other' | 'lost' | 'sent' | 'taken';

/** Pages check a moment later what was typed, in milliseconds. */
const CHECKED_MS = 400;
/** How long to wait for a pause in the user's typing before the focus is lent to a field. */
const LONGEST_WAIT_MS = 3000;

async function settled(
  field: CodeField,
  parts: readonly string[],
  watch: FillWatch,
  kept?: () => boolean,
): Promise<State> {
  watch.inputs();
  let state = stateOf(field, parts, kept);
  // Two equal readings in a row: frameworks write back late.
  for (let i = 0, same = 0; i < 6 && same < 2; i++) {
    await (i ? sleep(25) : nextFrame());
    const now = stateOf(field, parts, kept);
    same = now === state ? same + 1 : 0;
    state = now;
  }
  if (state !== 'holds' && watch.isTaken()) return 'taken';
  if (state !== 'holds') {
    if (watch.isSent() && state !== 'other') return 'sent';
    return state === 'empty' && watch.isHeld() ? 'lost' : state;
  }
  const time = { isUp: false };
  // Timers keep their turn on a busy page, so that its own shorter ones have fired by then.
  void sleep(CHECKED_MS).then(() => (time.isUp = true));
  while (!time.isUp) {
    if (watch.isSent()) return 'sent';
    await sleep(50);
    const now = stateOf(field, parts, kept);
    if (now !== 'holds' && watch.isTaken()) return 'taken';
    if (now !== 'holds') return watch.isSent() || now === 'gone' || isClosed(field) ? 'sent' : 'lost';
  }
  return watch.isSent() ? 'sent' : 'holds';
}

/** The page takes no more input there, as while it checks a code. */
const isClosed = (field: CodeField): boolean =>
  field.elements.every((at) => at.matches(':disabled') || !at.checkVisibility());

function stateOf(field: CodeField, parts: readonly string[], kept?: () => boolean): State {
  refresh(field);
  if (field.elements.every((at) => !at.isConnected)) return field.strategy === 'slots' && kept?.() ? 'holds' : 'gone';
  const values = valuesOf(field);
  if (kept ? kept() : values.every((value, i) => sameText(value, parts[i] ?? ''))) return 'holds';
  return values.every((value) => value === '') ? 'empty' : 'other';
}

/** Elements that the page replaced by new ones of the same place. */
function refresh(field: CodeField): void {
  if (field.elements.every((at) => at.isConnected)) {
    field.home = lineageHome(field);
    return;
  }
  const home = field.home?.find((at) => at.isConnected);
  if (!home) return;
  const now = scan(home).fields.filter((at) => at.localName === field.elements[0]?.localName);
  if (now.length === field.elements.length) field.elements = now;
}

function lineageHome(field: CodeField): Element[] {
  const home: Element[] = [];
  const first = field.elements[0];
  const last = field.elements[field.elements.length - 1];
  for (let at = first && parentElementOf(first); at && home.length < 6; at = parentElementOf(at))
    if (last && contains(at, last)) home.push(at);
  return home;
}
