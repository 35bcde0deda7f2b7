const MAX_LENGTH = 2048;

/**
 * Checks and normalizes the address of a push channel; null where it is none. `wss` alone: what comes over an
 * open line could be forged by anyone on the way, and would wake the extension for nothing.
 */
export function readChannelAddress(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed.length > MAX_LENGTH || !URL.canParse(trimmed)) return null;
  const url = new URL(trimmed);
  if (url.protocol !== 'wss:' || url.hostname === '') return null;
  // Browsers refuse both in the address of a WebSocket.
  if (url.username !== '' || url.password !== '' || url.hash !== '') return null;
  return url.href;
}
