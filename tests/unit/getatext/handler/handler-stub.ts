import { createHandlerProvider, type HandlerDeps } from '../../../../lib/getatext/handler/handler-client.ts';
import type { Provider } from '../../../../lib/getatext/provider.ts';
import { KEY, noWait, NOW } from '../stub.ts';

const SERVER = 'https://api.example-sms.com';
const PLACE = `${SERVER}/stubs/handler_api.php?`;

/** A line, a `Response`, or an error to reject with. */
export type Line = string | Response | Error;

/** A client over the lines that a server answers, by action; `BAD_ACTION` for every other. */
export function handlerStub(
  answers: Record<string, Line>,
  extra: Partial<HandlerDeps> = {},
): { provider: Provider; sent: { query: string; init: RequestInit }[]; queries: () => string[] } {
  const sent: { query: string; init: RequestInit }[] = [];
  const fetchStub = async (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const url = input instanceof Request ? input.url : input.toString();
    if (!url.startsWith(PLACE)) throw new Error('another address');
    const query = url.slice(PLACE.length);
    sent.push({ query, init });
    const line =
      answers[`${init.method === 'POST' ? 'POST ' : ''}${new URLSearchParams(query).get('action')}`] ?? 'BAD_ACTION';
    if (line instanceof Error) throw line;
    return line instanceof Response ? line.clone() : new Response(line);
  };
  const provider = createHandlerProvider({
    fetch: fetchStub,
    now: () => NOW,
    key: async () => KEY,
    baseUrl: SERVER,
    limiter: noWait(),
    ...extra,
  });
  return { provider, sent, queries: () => sent.map(({ query }) => query.replace(`api_key=${KEY}&`, '')) };
}
