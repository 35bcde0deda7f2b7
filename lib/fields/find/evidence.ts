import { isTextField, parentOf } from '../dom.ts';
import { all, closestOf, documentOf, isShown, tagOf } from '../native.ts';
import { normalize } from '../normalize.ts';

/** What a page says about a field or a row of boxes, in normalized words. */
export interface Evidence {
  autocomplete: string;
  type: string;
  inputMode: string;
  /** -1 where the page sets none. */
  maxLength: number;
  pattern: string;
  /** name, id and their like: written for machines. */
  names: string;
  /** Class names: they count in favor, never against. */
  classes: string;
  /** Label, placeholder and description: written for people. */
  label: string;
  /** The text just before it, back to the field before. */
  lead: string;
  /** Sentences around it, each apart; without those on buttons and links. */
  sentences: string[];
  /** What the buttons and links around it say. */
  actions: string;
  heading: string;
  boxes: number;
  slots: number;
  /** How much stands in it. */
  filled: number;
  besidePassword: boolean;
  besideCard: boolean;
  besideCaptcha: boolean;
}

/** Reads the evidence for one field, or for the boxes of a group together. */
export function gather(elements: readonly HTMLElement[], boxes: number, slots: number): Evidence {
  const first = elements[0] as HTMLInputElement;
  const last = elements[elements.length - 1] as HTMLInputElement;
  const before = textBeside(first, -1, 700, elements);
  const after = textBeside(last, 1, 400, elements);
  const area = first.closest('form,dialog,[role="dialog"]') ?? parentOf(parentOf(first) ?? first) ?? first;
  const has = (selector: string): boolean => [...all(area, selector)].some((at) => !elements.includes(at));
  const attributes = (...keys: string[]): string =>
    normalize(elements.flatMap((at) => keys.map((key) => at.getAttribute(key) ?? '')).join(' '));
  const pageHeading = all(documentOf(first), 'h1')[0]?.textContent ?? '';
  return {
    autocomplete: first.getAttribute('autocomplete')?.toLowerCase().trim() ?? '',
    type: first.type ?? '',
    inputMode: first.inputMode ?? '',
    maxLength: first.maxLength ?? -1,
    pattern: first.pattern ?? '',
    // In names, "text" is a kind of field far more often than a message.
    names: attributes(
      'name',
      'id',
      'data-testid',
      'data-test',
      'data-cy',
      'data-qa',
      'formcontrolname',
      'ng-model',
    ).replace(/\btext(?! ?(?:code|message|otp|pin))/g, ''),
    classes: normalize(
      `${first.className} ${groupName(first)} ${first.getRootNode().nodeType === 11 ? ((first.getRootNode() as ShadowRoot).host?.localName ?? '') : ''}`,
    ),
    label: `${attributes('placeholder', 'aria-label', 'title', 'data-placeholder')} ${normalize(labels(first))}`.trim(),
    lead: normalize(before.lead.slice(-200)),
    sentences: `${before.text} \n ${after.text}`
      .split(/[.!?。！？।\n]+\s*/)
      .map(normalize)
      .filter((at) => at.length > 3),
    actions: normalize(`${before.actions} ${after.actions}`),
    heading: normalize(`${first.ownerDocument.title} ${pageHeading}`.slice(0, 200)),
    boxes,
    slots,
    filled: elements.reduce((sum, at) => sum + ((at as HTMLInputElement).value ?? at.textContent).length, 0),
    besidePassword: has('input[type=password]'),
    besideCard: has(
      '[autocomplete^=cc-],[name*=card i]:not([name*=discard i]),[id*=cardnum i],[name*=cvc i],[name*=cvv i],[placeholder*="0000 0000"],[placeholder*="1234 "]',
    ),
    besideCaptcha:
      has(
        'img[src*=captcha i],img[alt*=captcha i],img[class*=captcha i],img[id*=captcha i],canvas[id*=captcha i],canvas[class*=captcha i]',
      ) || hasPictureBeside(first),
  };
}

/** A picture or canvas just beside a field, of a captcha's shape. */
function hasPictureBeside(field: Element): boolean {
  for (const picture of field.parentElement ? all(field.parentElement, 'img,canvas') : []) {
    const { width, height } = picture.getBoundingClientRect();
    if (width > height * 1.8 && width >= 60 && width <= 320 && height >= 20) return true;
  }
  return false;
}

function groupName(field: Element): string {
  const group = field.closest('[role=group],fieldset,[aria-label]:not(input)');
  return `${group?.getAttribute('aria-label') ?? ''} ${field.parentElement?.className ?? ''}`;
}

function labels(field: HTMLInputElement): string {
  const texts = [...(field.labels ?? [])].map((label) => label.textContent ?? '');
  for (const key of ['aria-labelledby', 'aria-describedby']) {
    for (const id of (field.getAttribute(key) ?? '').split(/\s+/)) {
      if (id) texts.push((field.getRootNode() as Document).getElementById?.(id)?.textContent ?? '');
    }
  }
  return texts.join(' ').slice(0, 300);
}

interface Surroundings {
  text: string;
  lead: string;
  actions: string;
}

/** The visible text before (-1) or after (1) a field, nearest kept first; leaves shadow roots, not dialogs. */
function textBeside(field: Element, direction: -1 | 1, limit: number, own: readonly Element[]): Surroundings {
  const found: Surroundings = { text: '', lead: '', actions: '' };
  const join = (a: string, b: string, apart = ' '): string => (direction < 0 ? `${b}${apart}${a}` : `${a}${apart}${b}`);
  let leading = true;
  let visited = 0;
  let block: Element | null = null;
  for (let from: Element | null = field; from; from = hostOf(from)) {
    const root = from.closest('dialog,[role="dialog"]') ?? from.getRootNode();
    const walker = Document.prototype.createTreeWalker.call(documentOf(from), root, 5);
    walker.currentNode = direction < 0 ? from : lastInside(from);
    for (let node = step(walker, direction); node && visited++ < 600; node = step(walker, direction)) {
      if (node.nodeType === 1) {
        const element = node as HTMLElement;
        if (!own.includes(element) && isAnotherField(element)) leading = false;
        continue;
      }
      const text = node.nodeValue?.trim();
      const holder = node.parentElement;
      if (!text || !holder || closestOf(holder, 'script,style,option,noscript,template') || !isShown(holder)) continue;
      if (closestOf(holder, 'button,a,[role="button"]')) {
        found.actions = join(found.actions, text);
        continue;
      }
      const next = closestOf(holder, 'p,div,li,td,h1,h2,h3,h4,label,section,form,legend') ?? holder;
      found.text = join(found.text, text, next === block ? ' ' : '\n');
      block = next;
      if (leading) found.lead = join(found.lead, text);
      if (found.text.length > limit) return found;
    }
    if (root.nodeType === 1) break;
  }
  return found;
}

function isAnotherField(element: Element): boolean {
  return (
    isTextField(element) ||
    /^(?:select|textarea)$/.test(tagOf(element)) ||
    Element.prototype.matches.call(element, 'input[type=email],input[type=search],input[type=url]')
  );
}

function step(walker: TreeWalker, direction: -1 | 1): Node | null {
  return direction < 0 ? walker.previousNode() : walker.nextNode();
}

function lastInside(element: Element): Node {
  let last: Node = element;
  while (last.lastChild) last = last.lastChild;
  return last;
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root === element.ownerDocument ? null : parentOf(root);
}
