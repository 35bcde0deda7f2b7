import * as z from 'zod/mini';
import { storedItem } from '../../platform/storage/stored-item.ts';

/** Why something isn't in sync: too much for the browser, a newer version elsewhere, or the browser refused. */
const SYNC_TROUBLES = ['too_large', 'newer', 'failing'] as const;

/** See {@link SYNC_TROUBLES}. */
export type SyncTrouble = (typeof SYNC_TROUBLES)[number];

const SyncStateSchema = z.object({
  /** Whether the settings follow the user's browser profile. */
  on: z.boolean(),
  /** When something was last brought over, here or there, in milliseconds since 1970; null before that. */
  at: z.nullable(z.number()),
  trouble: z.nullable(z.enum(SYNC_TROUBLES)),
  /** By the name of each part: what this computer and the profile had in common last. */
  common: z.record(z.string(), z.object({ at: z.number(), text: z.string() })),
});

/** See {@link syncStateItem}. */
export type SyncState = z.infer<typeof SyncStateSchema>;

/** Whether the settings follow the user's browser profile, and how far that got. Never synced itself. */
export const syncStateItem = storedItem<SyncState>('settings-sync', {
  schema: SyncStateSchema,
  fallback: { on: false, at: null, trouble: null, common: {} },
});
