import { parentOf } from '../dom.ts';
import { all, documentOf } from '../native.ts';
import { normalize } from '../normalize.ts';
import { pictureBeside, type Picture } from './picture.ts';
import { textBeside } from './surroundings.ts';

/** What a page says about a field or a row of boxes, in normalized words. */
export interface Evidence {
  autocomplete: string;
  type: string;
  inputMode: string;
  /** -1 where the page sets none. */
  maxLength: number;
  pattern: string;
  /** name, id and their like, each apart: written for machines. */
  names: string;
  /** The last part of each name, which is the field's own: what stands before it may be that of the form. */
  leaves: string;
  /** Class names: they count in favor, never against. */
  classes: string;
  /** Label and placeholder: written for people. */
  label: string;
  /** The text just before it, back to the field before. */
  lead: string;
  /** Its description, and the text just after it. */
  trail: string;
  /** Sentences around it, each apart; without those on buttons and links. */
  sentences: string[];
  /** What the buttons and links around it say. */
  actions: string;
  heading: string;
  boxes: number;
  slots: number;
  /** How much stands in it. */
  filled: number;
  /** Ten digits or more stand in it: a phone or account number. */
  holdsNumber: boolean;
  besideCard: boolean;
  /** A picture beside it that may show what to type. */
  picture: Picture;
}

const NAMES = ['name', 'id', 'data-testid', 'data-test', 'data-cy', 'data-qa', 'formcontrolname', 'ng-model'];

/** Reads the evidence for one field, or for the boxes of a group together. */
export function gather(elements: readonly HTMLElement[], boxes: number, slots: number): Evidence {
  const first = elements[0] as HTMLInputElement;
  const last = elements[elements.length - 1] as HTMLInputElement;
  const before = textBeside(first, -1, 700, elements);
  const after = textBeside(last, 1, 400, elements);
  const area = first.closest('form,dialog,[role="dialog"]') ?? parentOf(parentOf(first) ?? first) ?? first;
  const has = (selector: string): boolean => [...all(area, selector)].some((at) => !elements.includes(at));
  const attributes = (keys: readonly string[], without = /^$/): string =>
    elements
      .flatMap((at) => keys.map((key) => normalize((at.getAttribute(key) ?? '').replace(without, ''))))
      .filter(Boolean)
      .join(' | ');
  // In names, "text" is a kind of field far more often than a message.
  const names = (without?: RegExp): string =>
    attributes(NAMES, without).replace(/\btext(?! ?(?:code|message|otp|pin))/g, '');
  const pageHeading = all(documentOf(first), 'h1')[0]?.textContent ?? '';
  const text = elements.map((at) => (at as HTMLInputElement).value ?? at.textContent).join('');
  return {
    autocomplete: first.getAttribute('autocomplete')?.toLowerCase().trim() ?? '',
    type: first.type ?? '',
    inputMode: first.inputMode ?? '',
    maxLength: first.maxLength ?? -1,
    pattern: first.pattern ?? '',
    names: names(),
    leaves: names(/^.*[.:[](?=\w)/),
    classes: normalize(
      `${first.className} ${groupName(first)} ${first.getRootNode().nodeType === 11 ? ((first.getRootNode() as ShadowRoot).host?.localName ?? '') : ''}`,
    ),
    label:
      `${attributes(['placeholder', 'aria-label', 'title', 'data-placeholder'])} ${normalize(labels(first, 'aria-labelledby'))}`.trim(),
    lead: normalize(before.lead.slice(-200)),
    trail: normalize(`${labels(first, 'aria-describedby')} ${after.lead.slice(0, 150)}`),
    sentences: `${before.text} \n ${after.text}`
      .split(/[.!?。！？।\n]+\s*/)
      .map(normalize)
      .filter((at) => at.length > 3),
    actions: normalize(`${before.actions} ${after.actions}`),
    heading: normalize(`${first.ownerDocument.title} ${pageHeading}`.slice(0, 200)),
    boxes,
    slots,
    filled: text.replace(/[^\p{L}\p{N}]/gu, '').length,
    holdsNumber: text.replace(/\D/g, '').length > 9,
    besideCard: has(
      '[autocomplete^=cc-],[name*=card i]:not([name*=discard i]),[id*=cardnum i],[name*=cvc i],[name*=cvv i],[placeholder*="0000 0000"],[placeholder*="1234 "]',
    ),
    picture: pictureBeside(first, area),
  };
}

function groupName(field: Element): string {
  const group = field.closest('[role=group],fieldset,[aria-label]:not(input)');
  return `${group?.getAttribute('aria-label') ?? ''} ${field.parentElement?.className ?? ''}`;
}

/** Its labels' text, or that of the elements that an attribute names. */
function labels(field: HTMLInputElement, key: 'aria-labelledby' | 'aria-describedby'): string {
  const texts = key === 'aria-labelledby' ? [...(field.labels ?? [])].map((label) => label.textContent ?? '') : [];
  for (const id of (field.getAttribute(key) ?? '').split(/\s+/)) {
    if (id) texts.push((field.getRootNode() as Document).getElementById?.(id)?.textContent ?? '');
  }
  return texts.join(' ').slice(0, 300);
}
