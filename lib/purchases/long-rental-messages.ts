import * as z from 'zod/mini';
import { AppErrorSchema } from '../core/errors.ts';
import type { LongRentalMessage } from '../getatext/provider.ts';

/** What reads the code out of a text; `domain` binds the code to one site. */
export type ReadCode = (text: string) => Promise<{ code: string; domain?: string } | null>;

/** One SMS on a long rental. `key` tells it from the others; `domain`: the code may only go into that site. */
const ShownMessageSchema = z.object({
  key: z.string(),
  sender: z.string(),
  text: z.string(),
  receivedAt: z.nullable(z.number()),
  code: z.nullable(z.string()),
  domain: z.nullable(z.string()),
});

/** See {@link ShownMessageSchema}. */
export type ShownMessage = z.infer<typeof ShownMessageSchema>;

/** The messages of one long rental as last fetched, oldest first. */
export const ConversationSchema = z.object({
  fetchedAt: z.number(),
  messages: z.array(ShownMessageSchema),
  /** How many more there are whose entries can't be read. */
  unread: z._default(z.number(), 0),
  error: z.nullable(AppErrorSchema),
});

/** See {@link ConversationSchema}. */
export type Conversation = z.infer<typeof ConversationSchema>;

/** A long rental that is asked about every minute, and which of its messages the user knows already. */
export const WatchedSchema = z.object({
  id: z.string(),
  number: z.string(),
  account: z.string(),
  /** How many messages there were, and when the newest came; null before the first asking. */
  count: z.nullable(z.number()),
  latestAt: z.nullable(z.number()),
});

/** See {@link WatchedSchema}. */
export type Watched = z.infer<typeof WatchedSchema>;

/** Messages as screens show them: oldest first, each with the code found in it. */
export async function shownMessages(
  messages: readonly LongRentalMessage[],
  readCode: ReadCode,
): Promise<ShownMessage[]> {
  const times = new Map<string, number>();
  const read = await Promise.all(
    messages.map(async (message) => ({ ...message, found: await readCode(message.text) })),
  );
  return read
    .map(({ sender, text, receivedAt, found }) => {
      // Two equal texts in one second are two messages.
      const same = `${receivedAt ?? '?'} ${sender} ${text}`;
      const count = (times.get(same) ?? 0) + 1;
      times.set(same, count);
      return {
        key: `${count} ${same}`,
        sender,
        text,
        receivedAt,
        code: found?.code ?? null,
        domain: found?.domain ?? null,
      };
    })
    .sort((a, b) => (a.receivedAt ?? 0) - (b.receivedAt ?? 0));
}

/** The messages that have come since a watched rental was last asked about; none at the first asking. */
export function newMessages(watched: Watched, messages: readonly ShownMessage[]): ShownMessage[] {
  const { count, latestAt } = watched;
  if (count === null) return [];
  const timed = messages.filter(({ receivedAt }) => receivedAt !== null && receivedAt > (latestAt ?? 0));
  if (timed.length > 0) return timed;
  return messages.length > count ? messages.slice(count) : [];
}

/** A watched rental once the user knows of these messages. */
export function afterTelling(watched: Watched, messages: readonly ShownMessage[]): Watched {
  const latest = Math.max(watched.latestAt ?? 0, ...messages.map(({ receivedAt }) => receivedAt ?? 0));
  return { ...watched, count: messages.length, latestAt: latest === 0 ? null : latest };
}
