import { vi } from 'vitest';
import type { Socket } from '../../../lib/push/push-channel.ts';

/** What GetAText posts, by its documentation. */
export const POSTED =
  '{"id":12345,"code":654321,"received_at":"2025-07-06 15:43:37","number":"1234567890","service_name":"Whatsapp","status":"active","cost":"0.55"}';

/** Sockets that never connect by themselves, and what fires their events. */
export function fakeSockets() {
  const sockets: (Socket & { closed: boolean })[] = [];
  const open = vi.fn<(address: string) => Socket>(() => {
    const socket: Socket & { closed: boolean } = {
      closed: false,
      close: () => void (socket.closed = true),
      onopen: null,
      onmessage: null,
      onclose: null,
      onerror: null,
    };
    sockets.push(socket);
    return socket;
  });
  const last = () => sockets.at(-1)!;
  const fire = {
    open: (socket = last()) => socket.onopen?.(new Event('open')),
    close: (socket = last()) => socket.onclose?.(new CloseEvent('close')),
    message: (data: unknown, socket = last()) => socket.onmessage?.(new MessageEvent('message', { data })),
  };
  return { sockets, open, last, fire };
}
