import { STYLES } from './styles.ts';
import { noticeTexts } from './texts.ts';

/** What a card can say. */
export type CardKind = 'waiting' | 'filled' | 'misfit' | 'ready' | 'undone' | 'copied' | 'notCopied';

/** A card outside of any page yet: set its words, give it a place, and put {@link Card.host} into the page. */
export interface Card {
  host: HTMLElement;
  /** Words, mark and button, where there is one. The words are announced, the clock is not. */
  say(kind: CardKind, act: 'undo' | 'copy' | null): void;
  setClock(text: string): void;
  setDark(dark: boolean): void;
  /** Moves it to a place in the viewport; null hides it for want of one. */
  move(place: { left: number; top: number } | null): void;
  /** Whether the person points at it or has the focus in it. */
  isInUse(): boolean;
}

/** What a person does with a card. */
export interface CardEvents {
  onAct(): void;
  onClose(): void;
}

/** Events that end at the card: a page that closes its dialog at a click elsewhere must not hear of a click here. */
const KEPT = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'dblclick',
  'touchstart',
  'touchend',
  'keydown',
  'keyup',
  'keypress',
  'focusin',
  'focusout',
];

/**
 * Makes a card in a closed shadow root. A page can see that an element was added, and there is no way around
 * that; so it has a name made up for the occasion and nothing else that tells whose it is, comes only after the
 * person rented a number for that very site, and goes when it has served. Scripts can't look into it, and what
 * they dispatch on it is not trusted and does nothing.
 */
export function createCard(document: Document, { onAct, onClose }: CardEvents): Card {
  const texts = noticeTexts();
  const make = (name: string, className: string, ...children: Node[]): HTMLElement => {
    const element = Document.prototype.createElement.call(document, name);
    element.className = className;
    element.append(...children);
    return element;
  };
  const host = Document.prototype.createElement.call(document, randomName());
  const root = host.attachShadow({ mode: 'closed' });
  const style = applyStyles(document, root);

  const words = make('span', '');
  words.ariaHidden = 'true';
  const spoken = make('div', 'spoken');
  spoken.role = 'status';
  const clock = make('span', 'clock');
  clock.role = 'timer';
  clock.ariaLive = 'off';
  const mark = make('span', 'mark');
  mark.ariaHidden = 'true';
  const act = button('act', onAct);
  const close = button('close', onClose);
  close.textContent = '✕';
  close.ariaLabel = texts.close;
  const card = make(
    'div',
    'card',
    mark,
    make('p', '', words, new Text(' '), clock),
    make('div', 'buttons', act, close),
    spoken,
  );
  card.role = 'region';
  card.ariaLabel = texts.name;
  // The page may be in another language, and run the other way.
  card.lang = texts.language;
  card.dir = texts.direction;
  root.append(card);
  for (const type of KEPT) root.addEventListener(type, (event) => event.stopPropagation());
  // A press leaves the focus where it is, in the page's field.
  root.addEventListener('mousedown', (event) => event.preventDefault());
  let inside = false;
  card.addEventListener('pointerenter', () => (inside = true));
  card.addEventListener('pointerleave', () => (inside = false));

  function button(className: string, onPress: () => void): HTMLButtonElement {
    const element = make('button', className) as HTMLButtonElement;
    element.type = 'button';
    element.addEventListener('click', (event) => {
      if (event.isTrusted) onPress();
    });
    return element;
  }

  let dark = false;
  let kind = '';
  const dress = (): void => void (card.className = `card ${kind}${dark ? ' dark' : ''}`);
  return {
    host,
    say(next, doing) {
      kind = next;
      dress();
      act.hidden = doing === null;
      act.textContent = doing && texts[doing];
      clock.textContent = '';
      words.textContent = texts[next];
      // Text that changes in a region already there is announced; text that comes with the region may not be.
      spoken.textContent = '';
      setTimeout(() => (spoken.textContent = texts[next]), 100);
    },
    setClock: (text) => void (clock.textContent = text),
    setDark(next) {
      dark = next;
      dress();
    },
    move(place) {
      host.hidden = place === null;
      if (!place || !style) return;
      style.setProperty('left', `${place.left}px`, 'important');
      style.setProperty('top', `${place.top}px`, 'important');
    },
    isInUse: () => inside || root.activeElement !== null,
  };
}

/** Adopted where that works, which no page's policy forbids; gives the declarations of `:host`. */
function applyStyles(document: Document, root: ShadowRoot): CSSStyleDeclaration | null {
  let sheet: CSSStyleSheet | null;
  try {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLES);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const element = Document.prototype.createElement.call(document, 'style') as HTMLStyleElement;
    element.textContent = STYLES;
    root.append(element);
    sheet = element.sheet;
  }
  return (sheet?.cssRules[0] as CSSStyleRule | undefined)?.style ?? null;
}

/** Letters and the hyphen that lets an element of no known name have a shadow root. */
function randomName(): string {
  const letters = [...crypto.getRandomValues(new Uint8Array(10))].map((byte) => String.fromCharCode(97 + (byte % 26)));
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`;
}
