// How an answer comes over the wire: status, headers, and a body that may come in pieces, break off or never end.
import fc from 'fast-check';

/** A way for an answer to come. */
export interface Wire {
  status: number;
  retryAfter: string | null;
  date: string | null;
  contentType: string | null;
  body: 'whole' | 'pieces' | 'breaks' | 'never ends' | 'no body' | 'no answer' | 'throws';
}

const weighted = (...parts: [number, Wire['body']][]): fc.Arbitrary<Wire['body']> =>
  fc.oneof(...parts.map(([weight, body]) => ({ weight, arbitrary: fc.constant(body) })));

export const wire: fc.Arbitrary<Wire> = fc.record({
  status: fc.oneof(
    { weight: 7, arbitrary: fc.constantFrom(200, 201) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(400, 401, 402, 403, 404, 408, 409, 410, 422, 425, 429, 500, 502, 503, 504, 520),
    },
    { weight: 1, arbitrary: fc.integer({ min: 100, max: 599 }) },
  ),
  retryAfter: fc.constantFrom(
    null,
    null,
    null,
    '0',
    '1',
    '3',
    ' 5 ',
    '1.5',
    '-1',
    '1e3',
    '999999999999',
    'soon',
    '',
    'Sun, 06 Jul 2025 19:40:30 GMT',
    'Thu, 01 Jan 1970 00:00:00 GMT',
    'Fri, 31 Dec 9999 23:59:59 GMT',
    '+275760-09-13T00:00:00Z',
    'NaN',
    '1, 2',
  ),
  date: fc.constantFrom(
    null,
    null,
    'Sun, 06 Jul 2025 19:40:00 GMT',
    'Sun, 06 Jul 2025 23:40:00 GMT',
    'yesterday',
    '',
    'Thu, 01 Jan 1970 00:00:00 GMT',
    'Fri, 31 Dec 9999 23:59:59 GMT',
    '+275760-09-13T00:00:00Z',
    '0',
  ),
  contentType: fc.constantFrom(
    'application/json',
    'text/html',
    'text/plain; charset=latin1',
    'application/octet-stream',
    '',
    null,
  ),
  body: weighted([88, 'whole'], [6, 'pieces'], [3, 'breaks'], [1, 'no body'], [1, 'no answer'], [1, 'throws']),
});

/** A `fetch` that gives one answer. A real `Response` refuses some of the statuses, so it has the parts that are read. */
export function fetchOver(text: string, wire: Wire): typeof fetch {
  const answer = (): Promise<Response> => {
    if (wire.body === 'throws') throw new TypeError('Failed to fetch');
    if (wire.body === 'no answer')
      return Promise.reject(new DOMException('The network connection was lost', 'NetworkError'));
    const headers = new Headers();
    const named: [string, string | null][] = [
      ['retry-after', wire.retryAfter],
      ['date', wire.date],
      ['content-type', wire.contentType],
    ];
    for (const [name, value] of named) if (value !== null) headers.set(name, value);
    return Promise.resolve({ status: wire.status, headers, body: bodyOf(text, wire.body) } as Response);
  };
  return answer;
}

function bodyOf(text: string, kind: Wire['body']): ReadableStream<Uint8Array> | null {
  if (kind === 'no body') return null;
  const bytes = new TextEncoder().encode(text);
  // Three bytes at most at a time would take long for a large body; the first cuts fall inside characters all the same.
  const pieces = kind === 'whole' ? [bytes] : [bytes.slice(0, 3), bytes.slice(3, 7), bytes.slice(7, 8), bytes.slice(8)];
  let next = 0;
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      const piece = pieces[next];
      next += 1;
      if (kind === 'breaks' && next === 3) controller.error(new TypeError('terminated'));
      else if (piece) controller.enqueue(piece);
      else if (kind !== 'never ends') controller.close();
    },
  });
}
