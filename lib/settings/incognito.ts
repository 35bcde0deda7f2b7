import * as z from 'zod/mini';
import { storedItem } from '../platform/storage/stored-item.ts';
import { draftsItem } from './items.ts';
import { LinkSchema, type Link } from './linked-domains.ts';

/** The sites that were linked in private windows, as `linked-domains` has those of others; in the browser's memory alone. */
export const incognitoLinksItem = storedItem<Link[]>('incognito-links', {
  schema: z.array(LinkSchema),
  fallback: [],
  disposable: true,
  area: 'session',
});

/** Forgets the links of private windows, and what was begun in tabs that are closed. */
export async function forgetIncognitoSettings(openTabs: readonly number[]): Promise<void> {
  if ((await incognitoLinksItem.get()).length > 0) await incognitoLinksItem.set([]);
  const tabs = new Set(openTabs);
  const drafts = await draftsItem.get();
  const kept = drafts.filter(({ draft }) => draft.tabId === null || tabs.has(draft.tabId));
  if (kept.length < drafts.length) await draftsItem.set(kept);
}
