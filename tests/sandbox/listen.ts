/** Opening and closing listeners. */
import type { AddressInfo, Server, Socket } from 'node:net';

/** An open listener. */
export interface Door {
  port: number;
  close(): Promise<void>;
}

/** Listens on the loopback address. Closing ends every connection at once, idle ones included. */
export async function open(server: Server, port: number): Promise<Door> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
