import { readChannelMessage, type ChannelMessage } from './channel-message.ts';
import type { Socket } from './push-channel.ts';

/** How far a trial of a channel has come. */
export type ProbeStep =
  | { step: 'connecting' }
  | { step: 'listening' }
  | { step: 'heard'; message: ChannelMessage }
  | { step: 'failed'; reason: 'refused' | 'closed' };

/**
 * Tries out a channel: connects, reports each step, and ends with the first message that was published there, a
 * failure, or when the function that it gives is called.
 */
export function probeChannel(
  open: (address: string) => Socket,
  address: string,
  onStep: (step: ProbeStep) => void,
): () => void {
  onStep({ step: 'connecting' });
  let socket: Socket | null = null;
  let isOpen = false;
  const end = (last?: ProbeStep): void => {
    if (!socket) return;
    const ended = socket;
    socket = null;
    ended.onopen = ended.onmessage = ended.onclose = ended.onerror = null;
    ended.close();
    if (last) onStep(last);
  };
  try {
    socket = open(address);
  } catch {
    onStep({ step: 'failed', reason: 'refused' });
    return () => undefined;
  }
  socket.onopen = () => {
    isOpen = true;
    onStep({ step: 'listening' });
  };
  socket.onmessage = ({ data }) => {
    const message = readChannelMessage(data);
    if (message.kind !== 'idle') end({ step: 'heard', message });
  };
  socket.onclose = socket.onerror = () => end({ step: 'failed', reason: isOpen ? 'closed' : 'refused' });
  return () => end();
}
