import * as z from 'zod/mini';
import { joined, storedItem, type Readable } from '../platform/storage/stored-item.ts';

// What screens need of `lockItem` and `lockSessionItem`, whose shapes they needn't load.
const thereItem = storedItem<unknown>('lock', { schema: z.unknown(), fallback: null });
const openItem = storedItem<unknown>('lock-session', {
  schema: z.object({ isOpen: z.literal(true) }),
  fallback: null,
  disposable: true,
  area: 'session',
});

/** For screens: whether it's locked; null without a lock. */
export const lockedState: Readable<boolean | null> = joined(thereItem, openItem, (lock, open) => (lock ? !open : null));
