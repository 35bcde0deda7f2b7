import { expect, it, vi } from 'vitest';
import { send, type HttpRequest } from '../../../../lib/getatext/transport/http.ts';

const REQUEST: HttpRequest = { method: 'GET', path: '/balance', headers: {} };
const MEGABYTE = new Uint8Array(1024 * 1024).fill(0x20);

const ask = (body: ReadableStream<Uint8Array>) =>
  send(
    { fetch: vi.fn<typeof fetch>(async () => new Response(body)), baseUrl: 'https://getatext.com', timeoutMs: 5000 },
    REQUEST,
  );

it('reads no answer without end', async () => {
  let given = 0;
  const pull = (stream: ReadableStreamDefaultController<Uint8Array>): void => {
    given++;
    stream.enqueue(MEGABYTE);
  };
  const body = new ReadableStream<Uint8Array>({ pull }, { highWaterMark: 0 });
  expect(await ask(body)).toMatchObject({ heard: true, text: null, bodyFault: 'too large' });
  expect(given).toBe(6);
});

it('reads five megabytes to their end', async () => {
  let left = 5;
  const body = new ReadableStream<Uint8Array>({
    pull: (stream) => (left-- > 0 ? stream.enqueue(MEGABYTE) : stream.close()),
  });
  const outcome = await ask(body);
  expect(outcome.heard && outcome.text?.length).toBe(5 * MEGABYTE.length);
});
