/** A request without cookies that reaches one server. */
export interface SealedXhr {
  xhr: XMLHttpRequest;
  /** To be called once it is sent: from then on it follows no redirect. */
  seal(): void;
  /** Lets go of what it was made in. */
  discard(): void;
}

/** Makes a request that can reach the server of `origin`, and no other. */
export type OpenSealedXhr = (origin: string) => Promise<SealedXhr>;

type AnonymousXhr = new (init: { mozAnon: true }) => XMLHttpRequest & { mozAnon?: boolean };

/** How Firefox makes requests that carry no cookies and take a user name; null in browsers that can't. */
export function findSealedXhr(): OpenSealedXhr | null {
  if (typeof XMLHttpRequest !== 'function' || typeof document === 'undefined') return null;
  return new (XMLHttpRequest as AnonymousXhr)({ mozAnon: true }).mozAnon === true ? openInFrame : null;
}

/**
 * An `XMLHttpRequest` follows redirects, with the key in its headers, to wherever they lead. Only a document's policy
 * keeps it from that: so each gets a frame of its own with a policy that names the server, and one that names nobody
 * once it is sent. Policies of one document add up, and each step of a request is held to those of its moment.
 */
async function openInFrame(origin: string): Promise<SealedXhr> {
  const frame = document.createElement('iframe');
  await new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
    document.documentElement.append(frame);
  });
  const { contentDocument: inner, contentWindow } = frame;
  if (!inner || !contentWindow) throw new Error('a frame without a document');
  const restrict = (policy: string): void => {
    const meta = inner.createElement('meta');
    meta.httpEquiv = 'Content-Security-Policy';
    meta.content = policy;
    inner.head.append(meta);
  };
  restrict(`default-src 'none'; connect-src ${origin}`);
  const { XMLHttpRequest: Xhr } = contentWindow as unknown as { XMLHttpRequest: AnonymousXhr };
  return {
    xhr: new Xhr({ mozAnon: true }),
    seal: () => restrict("connect-src 'none'"),
    discard: () => frame.remove(),
  };
}
