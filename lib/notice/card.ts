import { SITE_SETTINGS, SITE_SETTING_LABELS, type SiteSetting, type SiteSettingValues } from '../core/site-setting.ts';
import { isRightToLeft } from '../i18n/locale.ts';
import { t } from '../i18n/t.ts';

/** What a card can say. */
export type CardKind = 'waiting' | 'filled' | 'misfit' | 'ready' | 'undone' | 'copied' | 'notCopied' | 'hidden';

/** A card outside of any page yet: set its words, give it a place, and put {@link Card.host} into the page. */
export interface Card {
  host: HTMLElement;
  /** Words, mark and button, where there is one. The words are announced, the clock is not. */
  say(kind: CardKind, act: 'undo' | 'copy' | null): void;
  setClock(text: string): void;
  /** Unfolds the site's settings, or sets them anew; null folds them. */
  setSettings(values: SiteSettingValues | null): void;
  setDark(dark: boolean): void;
  /** Moves it to a place in the viewport; null hides it. */
  move(place: { left: number; top: number } | null): void;
  /** Whether the user points at it or has the focus in it. */
  isInUse(): boolean;
}

/** What a user does with a card. */
export interface CardEvents {
  onAct(): void;
  onClose(): void;
  /** The user unfolds or folds the site's settings; missing where they can have none. */
  onSettings?: (() => void) | undefined;
  onSetting(name: SiteSetting, on: boolean): void;
}

/** Events that end at the card: a page that closes its dialog at a click elsewhere must not notice a click here. */
const CONTAINED_EVENTS = [
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
 * Everything that a card says, read when it is made: a page outlives a reload of the extension, and after that there are no
 * texts to be had.
 */
const cardTexts = () => ({
  waiting: t('notice_waiting'),
  filled: t('notice_filled'),
  misfit: t('notice_misfit'),
  ready: t('notice_ready'),
  undone: t('notice_undone'),
  copied: t('notice_copied'),
  notCopied: t('notice_not_copied'),
  hidden: t('notice_hidden'),
  undo: t('common_undo'),
  copy: t('common_copy'),
  close: t('common_close'),
  settings: t('notice_settings'),
  labels: SITE_SETTINGS.map((setting) => t(SITE_SETTING_LABELS[setting])),
  name: t('extension_name'),
  language: t('language'),
  direction: isRightToLeft() ? ('rtl' as const) : ('ltr' as const),
});

/**
 * Makes a card in a closed shadow root. A page can see that an element was added, and there is no way around
 * that; so it has a name made up for the occasion and nothing else that tells whose it is, comes only after the
 * person rented a number for that very site, and goes when it has served. Scripts can't look into it, and what
 * they dispatch on it is not trusted and does nothing.
 */
export function createCard(document: Document, { onAct, onClose, onSettings, onSetting }: CardEvents): Card {
  const texts = cardTexts();
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
  const more = button('more', () => onSettings?.());
  more.textContent = '⋯';
  more.ariaLabel = texts.settings;
  more.hidden = !onSettings;
  const switches = SITE_SETTINGS.map((setting) => checkbox((on) => onSetting(setting, on)));
  const settings = make(
    'div',
    'settings',
    ...switches.map((box, index) => make('label', '', box, new Text(texts.labels[index]))),
  );
  settings.role = 'group';
  settings.ariaLabel = texts.settings;
  const close = button('close', onClose);
  close.textContent = '✕';
  close.ariaLabel = texts.close;
  const card = make(
    'div',
    'card',
    mark,
    make('p', '', words, new Text(' '), clock),
    make('div', 'buttons', act, more, close),
    settings,
    spoken,
  );
  card.role = 'region';
  card.ariaLabel = texts.name;
  // The page may be in another language, and run the other way.
  card.lang = texts.language;
  card.dir = texts.direction;
  root.append(card);
  for (const type of CONTAINED_EVENTS) root.addEventListener(type, (event) => event.stopPropagation());
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

  function checkbox(onChange: (on: boolean) => void): HTMLInputElement {
    const element = make('input', '') as HTMLInputElement;
    element.type = 'checkbox';
    element.addEventListener('click', (event) => {
      if (event.isTrusted) onChange(element.checked);
      else event.preventDefault();
    });
    return element;
  }

  const setSettings: Card['setSettings'] = (values) => {
    settings.hidden = values === null;
    more.ariaExpanded = String(values !== null);
    for (const [index, box] of switches.entries()) box.checked = values?.[SITE_SETTINGS[index] as SiteSetting] ?? false;
  };
  setSettings(null);

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
    setSettings,
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

/**
 * The card's look. Against the page's own rules stand `all: initial` and `!important` in `:host`, which win over
 * whatever the page says about the element. Lengths are in `em` of the size that the user chose in the browser:
 * the page's own root size may be anything.
 */
const STYLES = `
:host{all:initial!important;position:fixed!important;inset:auto!important;display:block!important;visibility:visible!important;opacity:1!important;margin:0!important;padding:0!important;border:0!important;background:none!important;overflow:visible!important;width:max-content!important;max-width:min(21em,calc(100vw - 16px))!important;height:auto!important;z-index:2147483647!important;font-size:medium!important;direction:ltr!important;pointer-events:auto!important;transform:none!important;clip-path:none!important;filter:none!important}
:host([hidden]){visibility:hidden!important}
*{box-sizing:border-box;margin:0}
.card{--surface:#fff;--text:#12211f;--muted:#50615e;--line:#c6d1cf;--accent:#0b6e66;--soft:#e3f1ef;--caution:#8a5800;display:flex;flex-wrap:wrap;align-items:center;gap:.25em .5em;padding:.4em .4em .4em .75em;border:1px solid var(--line);border-radius:.75em;background:var(--surface);color:var(--text);box-shadow:0 1px 2px rgb(10 40 36/10%),0 6px 20px rgb(10 40 36/14%);font:.875em/1.4 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:anywhere;text-align:start;animation:come .16s ease-out}
.dark{--surface:#1b2322;--text:#e9f0ee;--muted:#a5b5b1;--line:#40504c;--accent:#4fd1c0;--soft:#22403b;--caution:#f2c879;box-shadow:0 1px 2px rgb(0 0 0/40%),0 6px 20px rgb(0 0 0/45%);color-scheme:dark}
.mark{flex:none;width:.6em;height:.6em;border-radius:50%;background:var(--accent)}
.waiting .mark{animation:pulse 1.6s ease-in-out infinite}
.filled .mark,.copied .mark{width:.45em;height:.8em;margin:0 .15em .15em;border:solid var(--accent);border-width:0 .16em .16em 0;border-radius:0;background:none;transform:rotate(42deg)}
.misfit .mark,.notCopied .mark{border-radius:.12em;background:var(--caution);transform:rotate(45deg)}
p{flex:1 1 auto;min-width:0}
.hidden p{flex-basis:10em}
.spoken{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.clock{color:var(--muted);font-variant-numeric:tabular-nums}
.buttons{flex:none;display:flex;gap:.15em;margin-inline-start:auto}
button{min-width:2em;min-height:2em;padding:.2em .7em;border:0;border-radius:.5em;background:none;color:var(--muted);font:inherit;cursor:pointer}
.act{background:var(--soft);color:var(--accent);font-weight:600}
.close,.more{padding:0;font-size:1.05em;line-height:1}
.settings{flex:1 0 100%}
label{display:flex;align-items:center;gap:.5em;min-height:2em;cursor:pointer}
input{flex:none;width:1.1em;height:1.1em;accent-color:var(--accent);cursor:pointer}
button:hover{background:var(--soft);color:var(--text)}
button:focus-visible,input:focus-visible{outline:2px solid var(--accent);outline-offset:1px}
[hidden]{display:none}
@keyframes come{from{opacity:0;transform:translateY(.3em)}}
@keyframes pulse{50%{opacity:.3}}
@media (prefers-reduced-motion:reduce){*{animation:none!important}}
@media (forced-colors:active){.card,button{border:1px solid CanvasText}.mark{forced-color-adjust:none}}
@media print{:host{display:none!important}}`;
