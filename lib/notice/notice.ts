import { readSiteSettingValues, type SiteSetting, type SiteSettingValues } from '../core/site-setting.ts';
import { activeOf, viewOf } from '../fields/native.ts';
import { formatClock } from '../i18n/clock.ts';
import { createCard, type Card, type CardKind } from './card.ts';
import { follow, type Anchor } from './follow-field.ts';

/** What the notice needs of whoever shows it. */
export interface NoticeOptions {
  /** The field that it is about, as it is now; null while there is none in sight. */
  anchor(): Anchor | null;
  /** The user pressed `Undo`. */
  onUndo(key: string, frameId: number): void;
  /** The user pressed `Copy`: gives the code for this moment, or null. */
  askCode(key: string): Promise<string | null>;
  onCopied(key: string): void;
  /** The user closed it. */
  onDismissed(key: string): void;
  /** Gives the settings of the page's site after changing one, if one is to be changed; null where that isn't possible. */
  askSettings(key: string, change?: { name: SiteSetting; on: boolean }): Promise<unknown>;
}

/** What to show; see the same shape in the messages that bring it. */
type NoticeContent =
  | { kind: 'waiting'; key: string; until: number }
  | { kind: 'filled'; key: string; frameId: number }
  | { kind: 'misfit' | 'ready' | 'undone'; key: string };

/** The one notice of a document. */
export interface Notice {
  show(content: NoticeContent): void;
  /** Takes it away if it is about this rental. */
  end(key: string): void;
}

/** How long a notice that needs no answer stays, in milliseconds; longer while the user is at it. */
const STAY_MS: Partial<Record<CardKind, number>> = {
  filled: 12_000,
  undone: 5000,
  copied: 5000,
  notCopied: 12_000,
  hidden: 12_000,
};

/**
 * Creates the notice of a document; nothing is in the page before something is shown. In a private window it has no
 * settings of the site.
 */
export function createNotice(document: Document, options: NoticeOptions, isPrivate: boolean): Notice {
  const view = viewOf(document);
  let content: NoticeContent | null = null;
  let card: Card | null = null;
  let said: CardKind = 'waiting';
  /** The site's settings as they were last seen, while they are unfolded. */
  let settings: SiteSettingValues | null = null;
  let stop: () => void = () => undefined;
  let clock: ReturnType<typeof setInterval> | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;

  const hide = (): void => {
    clearInterval(clock);
    clearTimeout(leaving);
    stop();
    view?.removeEventListener('keydown', onKey, true);
    content = null;
    card = null;
    settings = null;
  };
  const dismiss = (): void => {
    // That there are no more of them says enough.
    const key = said === 'hidden' ? null : content?.key;
    hide();
    if (key) options.onDismissed(key);
  };
  function onKey(event: KeyboardEvent): void {
    if (!event.isTrusted || event.key !== 'Escape' || event.isComposing || !card) return;
    // Escape is the page's too (its own dialog), unless the user is in the card.
    if (activeOf(document) === card.host) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    dismiss();
  }
  const leaveAfter = (ms: number | undefined): void => {
    clearTimeout(leaving);
    if (ms === undefined) return;
    leaving = setTimeout(() => (card?.isInUse() ? leaveAfter(2000) : hide()), ms);
  };
  const say = (kind: CardKind): void => {
    said = kind;
    const act = kind === 'filled' ? 'undo' : kind === 'misfit' || kind === 'ready' ? 'copy' : null;
    card?.say(kind, act);
    leaveAfter(STAY_MS[kind]);
  };
  const copy = async (key: string): Promise<void> => {
    const code = await options.askCode(key);
    const copied = code !== null && (await copyText(document, code));
    if (content?.key !== key) return;
    say(copied ? 'copied' : 'notCopied');
    if (copied) options.onCopied(key);
  };
  const onAct = (): void => {
    if (content?.kind === 'filled') options.onUndo(content.key, content.frameId);
    else if (content?.kind === 'misfit' || content?.kind === 'ready') void copy(content.key);
  };
  const unfold = (values: SiteSettingValues | null): void => {
    settings = values;
    card?.setSettings(values);
  };
  const onSettings = async (): Promise<void> => {
    const shown = card;
    if (settings || !content) return unfold(null);
    const values = readSiteSettingValues(await options.askSettings(content.key));
    if (card === shown) unfold(values);
  };
  const onSetting = async (name: SiteSetting, on: boolean): Promise<void> => {
    const shown = card;
    if (!content) return;
    const values = readSiteSettingValues(await options.askSettings(content.key, { name, on }));
    if (card !== shown || !content) return;
    // What couldn't be stored stays as it was.
    unfold(values ?? settings);
    if (values?.showNotice === false) say('hidden');
    else if (values && said === 'hidden') say(content.kind);
  };
  const tick = (until: number): void => {
    const left = until - Date.now();
    if (said === 'waiting') card?.setClock(formatClock(left));
    if (left <= 0) hide();
  };

  return {
    show(next) {
      clearInterval(clock);
      content = next;
      if (!card) {
        card = createCard(document, {
          onAct,
          onClose: dismiss,
          onSettings: isPrivate ? undefined : () => void onSettings(),
          onSetting: (name, on) => void onSetting(name, on),
        });
        stop = follow(document, card, options.anchor);
        view?.addEventListener('keydown', onKey, true);
      }
      say(next.kind);
      if (next.kind !== 'waiting') return;
      tick(next.until);
      clock = setInterval(() => tick(next.until), 1000);
    },
    end(key) {
      // A notice that goes away by itself is already about the end.
      if (content?.key === key && STAY_MS[said === 'hidden' ? content.kind : said] === undefined) hide();
    },
  };
}

/** Puts a text on the clipboard, within a user's click; false where the browser or the page's policy refuses. */
async function copyText(document: Document, text: string): Promise<boolean> {
  try {
    await document.defaultView?.navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(document, text);
  }
}

/** The older way, which no permissions policy forbids. The page's own listeners get nothing to see. */
function copyByCommand(document: Document, text: string): boolean {
  let done = false;
  const put = (event: ClipboardEvent): void => {
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    done = event.clipboardData !== null;
  };
  document.defaultView?.addEventListener('copy', put, true);
  try {
    return document.execCommand('copy') && done;
  } finally {
    document.defaultView?.removeEventListener('copy', put, true);
  }
}
