/**
 * What the background and the script in a page say to each other. No zod here: the page script is small, and
 * checks these few shapes by hand. Codes travel only from the background to the page script, at the moment of
 * filling or of a user's click on `Copy`; a page script that waits for a field holds no code.
 */
import { readFieldDescription, type FieldDescription } from '../core/field-description.ts';
import { SITE_SETTINGS, type SiteSetting } from '../core/site-setting.ts';

/** What the notice in a page says; shown by the tab's top document alone. */
export type Notice =
  /** `until` is the rental's end on the local clock. */
  | { kind: 'waiting'; key: string; until: number }
  /** `frameId`: which frame holds the field, for taking the fill back. */
  | { kind: 'filled'; key: string; frameId: number }
  /** The code is here, and goes in by hand: it doesn't fit, or the user turned automatic filling off. */
  | { kind: 'misfit' | 'ready'; key: string }
  | { kind: 'undone'; key: string };

/**
 * Where the user says that the field is: it has the focus now, or it's the one that they pointed at before. Missing where
 * they have said nothing.
 */
export interface Pointing {
  at?: 'focus' | FieldDescription | undefined;
}

/** From the background to the page script; `origin` must be the document's own or nothing is done. */
export type PageRequest =
  /** `explicit`: the user asked for it here and now, so a likely field is enough. */
  /** `key`: the rental that the code belongs to; missing where it belongs to none. */
  | ({
      to: 'page';
      type: 'fill-code';
      origin: string;
      code: string;
      submit: boolean;
      explicit: boolean;
      key?: string;
    } & Pointing)
  /**
   * `number` is ten digits, and so are those of `over`: earlier ones of ours, which it may take the place of. Not
   * `explicit`: only an unmistakable field is filled.
   */
  | ({
      to: 'page';
      type: 'fill-phone';
      origin: string;
      number: string;
      explicit: boolean;
      over?: readonly string[];
    } & Pointing)
  /** Says how good a field there is, and fills nothing: asked where there's more to know than which. `over` as above. */
  | ({
      to: 'page';
      type: 'find';
      what: 'code' | 'phone';
      origin: string;
      explicit: boolean;
      over?: readonly string[];
    } & Pointing)
  /** Reports `code-field` once such a field is there, until the local clock shows `until`. */
  | ({ to: 'page'; type: 'watch-code-field'; origin: string; until: number } & Pointing)
  | { to: 'page'; type: 'stop-watching' }
  /** Takes the last fill back, where the field still holds it. */
  | { to: 'page'; type: 'undo'; origin: string }
  /** Shows a notice in place of the one before. */
  | { to: 'page'; type: 'notice'; origin: string; notice: Notice }
  /** Takes away the notice of a rental that is over. */
  | { to: 'page'; type: 'end-notice'; key: string };

/** What the page script goes without until it is needed: see entrypoints/*.content.ts. */
export type PagePart = 'phone' | 'notice' | 'submit' | 'pointed';

/** The parts that must stand beside the page script for a request. */
export function partsFor(request: PageRequest): PagePart[] {
  const parts: PagePart[] = 'at' in request && request.at !== undefined ? ['pointed'] : [];
  if (request.type === 'notice') parts.push('notice');
  if (request.type === 'fill-code' && request.submit) parts.push('submit');
  if (request.type === 'fill-phone' || (request.type === 'find' && request.what === 'phone')) parts.push('phone');
  return parts;
}

/** The page script's answer to a {@link PageRequest}. */
export interface PageReply {
  status:
    | 'filled'
    /** A field is there; see {@link PageReply.score}. */
    | 'found'
    /** Watching, stopped, shown, or taken back. */
    | 'done'
    | 'no_field'
    /** The code's length or alphabet is not the field's. */
    | 'does_not_fit'
    /** Something else stands in the field. */
    | 'occupied'
    /** Every strategy was tried and the page kept another value; what stood there is restored. */
    | 'not_accepted'
    /** The page would take the number for one of another country, and the United States can't be chosen. */
    | 'other_country'
    /** The field that the user points at looks like it's for something else; it's filled if they point at it again. */
    | 'doubtful'
    /** The page moved to another origin meanwhile. */
    | 'wrong_origin';
  submitted?: boolean;
  /** With `other_country`: that country or its prefix, in the page's own words. */
  country?: string;
  /** How sure the field found is; larger is better. */
  score?: number;
  /** Whether the focus is in this document. */
  focused?: boolean;
  /**
   * With `found` and `filled`, where the user points at the field: what it's like, unless it seems to be for something
   * else.
   */
  at?: FieldDescription;
  /** With `no_field`: the frames where a field may be that this script can't see into. */
  frames?: BlockedFrame[];
}

/** A visible frame of another origin. */
interface BlockedFrame {
  host: string;
  /** The focus is in it, or its address speaks of codes or accounts. */
  likely: boolean;
}

/** From the page script to the background. */
export type PageEvent =
  | { from: 'page'; type: 'code-field' }
  /** The user pressed `Undo` in the notice. */
  | { from: 'page'; type: 'undo'; key: string; frameId: number }
  /** The user took a fill back with the keyboard. */
  | { from: 'page'; type: 'undone'; key: string }
  /** The user pressed `Copy` in the notice: the answer is the code, or null. */
  | { from: 'page'; type: 'copy'; key: string }
  | { from: 'page'; type: 'copied'; key: string }
  /** The user closed the notice. */
  | { from: 'page'; type: 'dismissed'; key: string }
  /** The user opened the site's settings in the notice, or changed one there: the answer is what then holds, or null. */
  | { from: 'page'; type: 'site-settings'; key: string; change?: SiteSettingChange | undefined };

/** One setting of a site, turned on or off. */
export interface SiteSettingChange {
  name: SiteSetting;
  on: boolean;
}

type Fields = Record<string, unknown>;
const fieldsOf = (message: unknown): Fields =>
  typeof message === 'object' && message !== null ? (message as Fields) : {};

/** Whether a message is a {@link PageEvent}; the sender is checked apart. */
export function isPageEvent(message: unknown): message is PageEvent {
  const { from, type, key, frameId, change } = fieldsOf(message);
  if (from !== 'page') return false;
  switch (type) {
    case 'code-field':
      return true;
    case 'undo':
      return typeof key === 'string' && typeof frameId === 'number';
    case 'site-settings':
      return typeof key === 'string' && (change === undefined || isChange(fieldsOf(change)));
    case 'copy':
    case 'copied':
    case 'dismissed':
    case 'undone':
      return typeof key === 'string';
    default:
      return false;
  }
}

const isChange = ({ name, on }: Fields): boolean =>
  SITE_SETTINGS.some((setting) => setting === name) && typeof on === 'boolean';

/** Names of countries are shorter; what a page says is not trusted to be one. */
const MAX_COUNTRY = 60;

const REPLIES: ReadonlySet<unknown> = new Set([
  'filled',
  'found',
  'done',
  'no_field',
  'does_not_fit',
  'occupied',
  'not_accepted',
  'other_country',
  'doubtful',
  'wrong_origin',
]);

/** Reads a {@link PageReply}; null for anything else (no script in the page, or a page gone meanwhile). */
export function parsePageReply(message: unknown): PageReply | null {
  const { status, submitted, score, focused, frames, country, at } = fieldsOf(message);
  if (!REPLIES.has(status)) return null;
  const described = readFieldDescription(at);
  return {
    status: status as PageReply['status'],
    submitted: submitted === true,
    ...(typeof country === 'string' && { country: country.slice(0, MAX_COUNTRY) }),
    ...(described && { at: described }),
    score: typeof score === 'number' ? score : 0,
    focused: focused === true,
    frames: Array.isArray(frames) ? frames.map(fieldsOf).flatMap(blockedFrame) : [],
  };
}

function blockedFrame({ host, likely }: Fields): BlockedFrame[] {
  return typeof host === 'string' ? [{ host, likely: likely === true }] : [];
}

/** Whether a message is a {@link PageRequest}. */
export function isPageRequest(message: unknown): message is PageRequest {
  const m = fieldsOf(message);
  if (m['to'] !== 'page') return false;
  if (m['type'] === 'stop-watching') return true;
  if (m['type'] === 'end-notice') return typeof m['key'] === 'string';
  if (typeof m['origin'] !== 'string') return false;
  if (m['at'] !== undefined && m['at'] !== 'focus' && typeof m['at'] !== 'object') return false;
  switch (m['type']) {
    case 'fill-code':
      if (m['key'] !== undefined && typeof m['key'] !== 'string') return false;
      return typeof m['code'] === 'string' && typeof m['submit'] === 'boolean' && typeof m['explicit'] === 'boolean';
    case 'fill-phone':
      return typeof m['number'] === 'string' && typeof m['explicit'] === 'boolean' && isNumbers(m['over']);
    case 'find':
      return (
        (m['what'] === 'code' || m['what'] === 'phone') && typeof m['explicit'] === 'boolean' && isNumbers(m['over'])
      );
    case 'watch-code-field':
      return typeof m['until'] === 'number';
    case 'undo':
      return true;
    case 'notice':
      return isNotice(fieldsOf(m['notice']));
    default:
      return false;
  }
}

const isNumbers = (over: unknown): boolean =>
  over === undefined || (Array.isArray(over) && over.every((number) => typeof number === 'string'));

function isNotice({ kind, key, until, frameId }: Fields): boolean {
  if (typeof key !== 'string') return false;
  if (kind === 'waiting') return typeof until === 'number';
  if (kind === 'filled') return typeof frameId === 'number';
  return kind === 'misfit' || kind === 'ready' || kind === 'undone';
}
