/**
 * What the background and the script in a page say to each other. No zod here: the page script is small, and
 * checks these few shapes by hand. Codes travel only from the background to the page script, at the moment of
 * filling; a page script that waits for a field holds no code.
 */

/** From the background to the page script; `origin` must be the page's own or nothing is done. */
export type PageRequest =
  /** `explicit`: the person asked for it here and now, so a likely field is enough. */
  | { to: 'page'; type: 'fill-code'; origin: string; code: string; submit: boolean; explicit: boolean }
  /** `number` is ten digits. Not `explicit`: only an empty and unmistakable field is filled. */
  | { to: 'page'; type: 'fill-phone'; origin: string; number: string; explicit: boolean }
  /** Reports `code-field` once such a field is there, until the local clock shows `until`. */
  | { to: 'page'; type: 'watch-code-field'; origin: string; until: number }
  | { to: 'page'; type: 'stop-watching' };

/** The page script's answer to a {@link PageRequest}. */
export interface PageReply {
  status:
    | 'filled'
    /** Watching or stopped. */
    | 'done'
    | 'no_field'
    /** The code's length or alphabet is not the field's. */
    | 'does_not_fit'
    /** Something else stands in the field. */
    | 'occupied'
    /** Every strategy was tried and the page kept another value; what stood there is restored. */
    | 'not_accepted'
    /** The page moved to another origin meanwhile. */
    | 'wrong_origin';
  submitted?: boolean;
}

/** From the page script to the background. */
export type PageEvent = { from: 'page'; type: 'code-field' };

/** Whether a message is a {@link PageEvent}; the sender is checked apart. */
export function isPageEvent(message: unknown): message is PageEvent {
  if (typeof message !== 'object' || message === null) return false;
  const { from, type } = message as Record<string, unknown>;
  return from === 'page' && type === 'code-field';
}

const REPLIES: ReadonlySet<unknown> = new Set([
  'filled',
  'done',
  'no_field',
  'does_not_fit',
  'occupied',
  'not_accepted',
  'wrong_origin',
]);

/** Reads a {@link PageReply}; null for anything else (no script in the page, or a page gone meanwhile). */
export function parsePageReply(message: unknown): PageReply | null {
  if (typeof message !== 'object' || message === null) return null;
  const { status, submitted } = message as Record<string, unknown>;
  if (!REPLIES.has(status)) return null;
  return { status: status as PageReply['status'], submitted: submitted === true };
}

/** Whether a message is a {@link PageRequest}. */
export function isPageRequest(message: unknown): message is PageRequest {
  if (typeof message !== 'object' || message === null) return false;
  const m = message as Record<string, unknown>;
  if (m['to'] !== 'page') return false;
  if (m['type'] === 'stop-watching') return true;
  if (typeof m['origin'] !== 'string') return false;
  switch (m['type']) {
    case 'fill-code':
      return typeof m['code'] === 'string' && typeof m['submit'] === 'boolean' && typeof m['explicit'] === 'boolean';
    case 'fill-phone':
      return typeof m['number'] === 'string' && typeof m['explicit'] === 'boolean';
    case 'watch-code-field':
      return typeof m['until'] === 'number';
    default:
      return false;
  }
}
