import * as z from 'zod/mini';
import { storedItem } from '../platform/storage/stored-item.ts';
import { ConnectionSchema, DEFAULT_CONNECTION } from './connection.ts';
import { DraftSchema, type Draft } from './draft.ts';
import { LinkSchema, type Link } from './linked-domains.ts';
import { settingsV2 } from './migrations/settings-v2.ts';
import { ADDED_DEFAULTS, CAUTIOUS_SETTINGS, DEFAULT_SETTINGS, SettingsSchema } from './settings.ts';

/** The user's settings; {@link CAUTIOUS_SETTINGS} stand in while they can't be read. */
export const settingsItem = storedItem('settings', {
  schema: SettingsSchema,
  fallback: DEFAULT_SETTINGS,
  standIn: CAUTIOUS_SETTINGS,
  defaults: ADDED_DEFAULTS,
  migrations: [settingsV2],
});

/**
 * The server in use; apart from the settings, as changing it changes the key, the account and the catalogue. To be
 * read strictly by whoever asks the provider: the stand-in is another server than the one of the account.
 */
export const connectionItem = storedItem('connection', { schema: ConnectionSchema, fallback: DEFAULT_CONNECTION });

/** All links, newest first. */
export const linkedDomainsItem = storedItem<Link[]>('linked-domains', { schema: z.array(LinkSchema), fallback: [] });

/** All drafts; in the browser's memory alone. */
export const draftsItem = storedItem<{ at: number; draft: Draft }[]>('drafts', {
  schema: z.array(z.object({ at: z.number(), draft: DraftSchema })),
  fallback: [],
  disposable: true,
  area: 'session',
});

const entries = z.record(z.string(), z.unknown());

/** The stored entries before and after the last import, under a name for taking it back. */
export const importUndoItem = storedItem<{
  undo: string;
  before: Record<string, unknown>;
  after: Record<string, unknown>;
} | null>('import-undo', {
  schema: z.nullable(z.object({ undo: z.string(), before: entries, after: entries })),
  fallback: null,
  disposable: true,
  area: 'session',
});
