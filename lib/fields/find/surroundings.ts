import { isTextField, parentOf } from '../dom.ts';
import { closestOf, contains, documentOf, isShown, parentElementOf, tagOf } from '../native.ts';

/** The visible text on one side of a field; what belongs to another field is left out. */
export interface Surroundings {
  /** Blocks of text, each on a line; without what stands on buttons and links. */
  text: string;
  /** The part of it up to the next field. */
  lead: string;
  /** What the buttons and links say. */
  actions: string;
}

interface Piece {
  text: string;
  holder: Element;
  block: Element;
  /** No other field stands between it and the field. */
  leads: boolean;
}

/** The visible text before (-1) or after (1) a field, nearest kept first; leaves shadow roots, not dialogs. */
export function textBeside(field: Element, direction: -1 | 1, limit: number, own: readonly Element[]): Surroundings {
  let pieces: Piece[] = [];
  let actions = '';
  let leads = true;
  let length = 0;
  let visited = 0;
  const joined = (): Surroundings => {
    const ordered = direction < 0 ? pieces.toReversed() : pieces;
    const text = ordered.map((at, i) => (ordered[i - 1]?.block === at.block ? ' ' : '\n') + at.text).join('');
    const lead = ordered.filter((at) => at.leads);
    return { text, lead: lead.map((at) => at.text).join(' '), actions };
  };
  for (let from: Element | null = field; from; from = hostOf(from)) {
    const root = closestOf(from, 'dialog,[role="dialog"]') ?? from.getRootNode();
    const walker = Document.prototype.createTreeWalker.call(documentOf(from), root, 5);
    walker.currentNode = direction < 0 ? from : lastInside(from);
    for (let node = step(walker, direction); node && visited++ < 600; node = step(walker, direction)) {
      if (node.nodeType === 1) {
        const element = node as HTMLElement;
        if (leads && !own.includes(element) && isAnotherField(element) && isShown(element)) {
          leads = false;
          pieces = pieces.filter(({ holder }) => !isSaidAbout(element, holder, field));
          if (direction < 0) hintAside(pieces, element, field);
        }
        continue;
      }
      const text = node.nodeValue?.trim();
      const holder = node.parentElement;
      if (!text || !holder || closestOf(holder, 'script,style,option,noscript,template') || !isShown(holder)) continue;
      if (closestOf(holder, 'button,a,[role="button"]')) {
        actions = direction < 0 ? `${text} ${actions}` : `${actions} ${text}`;
        continue;
      }
      const block = closestOf(holder, 'p,div,li,td,h1,h2,h3,h4,label,section,form,legend') ?? holder;
      pieces.push({ text, holder, block, leads });
      if ((length += text.length) > limit) return joined();
    }
    if (root.nodeType === 1) break;
  }
  return joined();
}

/** Whether a text is another field's label or hint, or stands closer to it than to this one. */
function isSaidAbout(other: HTMLElement, holder: Element, field: Element): boolean {
  const hints = `${other.getAttribute('aria-describedby')} ${other.getAttribute('aria-labelledby')}`.split(' ');
  for (let at: Element | null = holder; at && !contains(at, field); at = parentElementOf(at)) {
    if (contains(at, other) || hints.includes(at.id)) return true;
  }
  return isLabelOf(other, holder);
}

/** What stands in one line with the other field, before this one's label, is the other one's hint. */
function hintAside(pieces: Piece[], other: HTMLElement, field: Element): void {
  const own = pieces.findLastIndex(({ holder }) => isLabelOf(field, holder));
  const line = parentElementOf(closestOf(other, 'label') ?? other);
  pieces.forEach((at, i) => {
    if (own >= 0 && i > own && line && [at.holder, parentElementOf(at.holder)].includes(line)) at.leads = false;
  });
}

function isLabelOf(field: Element, holder: Element): boolean {
  return [...((field as HTMLInputElement).labels ?? [])].some((at) => contains(at, holder));
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
