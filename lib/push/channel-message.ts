/** Longer messages are ignored; in characters. GetAText's own have under 300. */
export const MAX_MESSAGE_LENGTH = 16_384;

/**
 * What a message on a push channel is. `webhook`: what GetAText posts, with the id of the rental that it names.
 * `other`: something else that was published there. `idle`: nothing but a sign of life from the server.
 */
export type ChannelMessage = { kind: 'webhook'; rentalId: string } | { kind: 'other' } | { kind: 'idle' };

/**
 * Reads a message of ntfy (`{"event":"message","message":"<what was posted>"}`, see docs.ntfy.sh/subscribe/api) or of
 * a server that passes on what was posted, as nginx with Nchan does. A code in it is not read: whoever knows the
 * address can post one.
 */
export function readChannelMessage(data: unknown): ChannelMessage {
  if (typeof data !== 'string' || data.length > MAX_MESSAGE_LENGTH) return { kind: 'other' };
  const fields = fieldsOf(data);
  if (!fields) return { kind: 'other' };
  const { event, message } = fields;
  if (event === 'open' || event === 'keepalive' || event === 'poll_request') return { kind: 'idle' };
  const posted = event === 'message' && typeof message === 'string' ? fieldsOf(message) : fields;
  const id = posted?.['id'];
  const isId =
    (typeof id === 'number' && Number.isSafeInteger(id)) || (typeof id === 'string' && /^[\w-]{1,40}$/.test(id));
  return isId && posted !== null && 'code' in posted ? { kind: 'webhook', rentalId: String(id) } : { kind: 'other' };
}

function fieldsOf(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}
