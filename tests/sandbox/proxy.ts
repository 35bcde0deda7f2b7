/** A CONNECT proxy that leads every host to one port. */
import { createServer, type Server } from 'node:http';
import { connect } from 'node:net';

/** Makes the proxy; plain requests through it get a 502, whatever they ask for. */
export function createProxy(tlsPort: () => number): Server {
  const server = createServer((_req, res) => {
    res.statusCode = 502;
    res.end('Only CONNECT is served here');
  });
  server.on('connect', (_req, client, head) => {
    const upstream = connect(tlsPort(), '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.write(head);
      upstream.pipe(client);
      client.pipe(upstream);
    });
    upstream.on('error', () => client.destroy());
    client.on('error', () => upstream.destroy());
    upstream.on('close', () => client.destroy());
    client.on('close', () => upstream.destroy());
  });
  return server;
}
