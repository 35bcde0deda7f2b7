import { findSealedXhr, type OpenSealedXhr } from './sealed-xhr.ts';

/** What a browser offers for sending a request once. */
export interface Engine {
  /** Sends a stream as a body, which it can't send twice. */
  canStream: boolean;
  /** Makes requests without cookies that can have connections of their own; null where it can't. */
  openXhr: OpenSealedXhr | null;
}

/** What this browser offers, by trying it out. */
export const detectEngine = (): Engine => ({ canStream: canStream(), openXhr: findSealedXhr() });

/** Whether this browser can send a stream; one that can't turns it into text, with a header that says so. */
function canStream(): boolean {
  let asked = false;
  const init = {
    body: new ReadableStream(),
    method: 'POST',
    get duplex() {
      asked = true;
      return 'half';
    },
  };
  const hasType = new Request('https://stream.invalid', init).headers.has('Content-Type');
  return asked && !hasType;
}
