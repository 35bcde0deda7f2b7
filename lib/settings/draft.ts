import * as z from 'zod/mini';
import { filterFields } from './filters.ts';

/** How long what was left half done is still wanted. */
const LASTS_MS = 15 * 60_000;
/** A browser with more tabs than that in use at once has not been seen. */
const MAX_DRAFTS = 20;

/**
 * What a user was doing in the popup when it closed, for one tab and the host in it; both null where there is none.
 * `service` and `several` are `apiName`s, `question` is the dialog that was open. No code, number or amount is in it.
 */
export const DraftSchema = z.object({
  tabId: z.nullable(z.number()),
  host: z.nullable(z.string()),
  service: z.nullable(z.string()),
  typed: z.nullable(z.string()),
  /** Area codes as they were typed, whether or not they are any. */
  filters: z.nullable(z.object({ ...filterFields, areaCodes: z.string() })),
  several: z.nullable(z.array(z.string())),
  question: z.nullable(z.object({ kind: z.string(), about: z.string() })),
});

/** See {@link DraftSchema}. */
export type Draft = z.infer<typeof DraftSchema>;

/** Drafts, the newest first, each with when it was left, in milliseconds on the local clock. */
export type Drafts = readonly { at: number; draft: Draft }[];

/** A draft in which nothing was begun. */
export const emptyDraft = (tabId: number | null, host: string | null): Draft => ({
  tabId,
  host,
  service: null,
  typed: null,
  filters: null,
  several: null,
  question: null,
});

/** What was begun for a tab that shows a host, unless that was too long ago; empty where there is nothing. */
export function draftFor(drafts: Drafts, tabId: number | null, host: string | null, now: number): Draft {
  const found = drafts.find(({ draft }) => draft.tabId === tabId && draft.host === host);
  return found && Math.abs(now - found.at) < LASTS_MS ? found.draft : emptyDraft(tabId, host);
}

/** The drafts with one as it now stands; a tab has one, whatever it showed before. */
export function withDraft(drafts: Drafts, draft: Draft, now: number): { at: number; draft: Draft }[] {
  const others = drafts.filter((other) => other.draft.tabId !== draft.tabId && Math.abs(now - other.at) < LASTS_MS);
  const isEmpty = [draft.service, draft.typed, draft.filters, draft.several, draft.question].every(
    (part) => part === null,
  );
  return isEmpty ? others : [{ at: now, draft }, ...others].slice(0, MAX_DRAFTS);
}
