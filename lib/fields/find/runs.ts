import type { SeenField } from '../code-field.ts';
import { parentOf } from '../dom.ts';
import { normalize } from '../normalize.ts';
import { NUMBERED_BOX } from '../words.ts';

/** How many boxes a code has. */
const [MIN, MAX] = [4, 10];

/**
 * Boxes by structure: fields of one character after another, on one line or more, close together or not. What a
 * style sheet makes of them doesn't count.
 */
export function runs(seen: readonly SeenField[]): SeenField[][] {
  const fields = seen.filter((at) => at.drawn && at.element.localName === 'input');
  const found: SeenField[][] = [];
  let run: SeenField[] = [];
  fields.forEach((at, i) => {
    const [last, next] = [run[run.length - 1], fields[i + 1]];
    // One of them may take a whole code, for browsers that put it there.
    const isBox = takesOne(at) || [last, next].some((beside) => beside && takesOne(beside) && isLike(at, beside));
    if (!isBox) run = [];
    else if (last && !isNextSeries(run, at)) run.push(at);
    else found.push((run = [at]));
  });
  return found
    .flatMap(splitAtWords)
    .flatMap(splitByHolder)
    .filter((at) => at.length >= MIN && at.length <= MAX);
}

const takesOne = (at: SeenField): boolean =>
  at.maxLength === 1 ||
  (at.element as HTMLInputElement).size === 1 ||
  (at.maxLength < 0 && /(?:otp|digit|one-?time)\D*\d+\D*$/i.test(nameOf(at)));

/** As large as a box, though it takes more than a character. */
function isLike(at: SeenField, box: SeenField): boolean {
  return (
    (at.maxLength < 0 || at.maxLength >= MIN) &&
    Math.abs(at.rect.width - box.rect.width) < 4 &&
    Math.abs(at.rect.height - box.rect.height) < 4 &&
    at.rect.width <= 130
  );
}

/** `sms-0` after `email-5`: another row begins. */
function isNextSeries(run: readonly SeenField[], at: SeenField): boolean {
  const [before, last, next] = [run[run.length - 2], run[run.length - 1], at].map(
    (field) => field && /^(.*?\D)\d+\D*$/.exec(nameOf(field))?.[1],
  );
  return run.length >= MIN && !!next && !!last && before === last && next !== last;
}

const nameOf = ({ element }: SeenField): string => element.getAttribute('name') || element.id;

/** Words between a few of the boxes begin another row; words before every one are its label. */
function splitAtWords(run: SeenField[]): SeenField[][] {
  const starts = run.filter((at, i) => {
    const before = run[i - 1];
    return !!before && saysSomething(before.element, at.element);
  });
  if (starts.length > run.length / 3) return [run];
  const parts: SeenField[][] = [];
  for (const at of run) {
    const part = parts[parts.length - 1];
    if (part && !starts.includes(at)) part.push(at);
    else parts.push([at]);
  }
  return parts;
}

function saysSomething(a: HTMLElement, b: HTMLElement): boolean {
  if (a.getRootNode() !== b.getRootNode()) return false;
  const range = a.ownerDocument.createRange();
  range.setStartAfter(a);
  range.setEndBefore(b);
  const text = normalize(range.toString());
  return /\p{L}{2}/u.test(text) && !NUMBERED_BOX.test(text);
}

/** Too many for one code: those that share a holder are a row each. */
function splitByHolder(run: SeenField[]): SeenField[][] {
  if (run.length <= MAX) return [run];
  for (let depth = 1; depth < 5; depth++) {
    const parts = new Map<Element | null, SeenField[]>();
    for (const at of run) {
      let holder: Element | null = at.element;
      for (let i = 0; i < depth && holder; i++) holder = parentOf(holder);
      parts.set(holder, [...(parts.get(holder) ?? []), at]);
    }
    const sizes = [...parts.values()].map((part) => part.length);
    if (parts.size > 1 && sizes.every((size) => size >= MIN && size <= MAX)) return [...parts.values()];
  }
  return [];
}
