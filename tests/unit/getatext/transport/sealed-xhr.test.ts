// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findSealedXhr } from '../../../../lib/getatext/transport/sealed-xhr.ts';

class Anonymous {
  readonly mozAnon: boolean;
  constructor(init?: { mozAnon?: boolean }) {
    this.mozAnon = init?.mozAnon === true;
  }
}

afterEach(() => vi.unstubAllGlobals());

describe('requests with connections of their own', () => {
  it('are not taken for granted', () => {
    expect(findSealedXhr()).toBeNull();
    vi.stubGlobal('XMLHttpRequest', undefined);
    expect(findSealedXhr()).toBeNull();
    vi.stubGlobal('XMLHttpRequest', Anonymous);
    expect(findSealedXhr()).not.toBeNull();
    vi.stubGlobal('document', undefined);
    expect(findSealedXhr()).toBeNull();
  });

  it('reach one server, and nobody once they are sent', async () => {
    vi.stubGlobal('XMLHttpRequest', Anonymous);
    const inner = document.implementation.createHTMLDocument();
    const remove = vi.fn();
    vi.spyOn(document.documentElement, 'append').mockImplementation((frame) => {
      const iframe = frame as HTMLIFrameElement;
      Object.defineProperty(iframe, 'contentDocument', { value: inner });
      Object.defineProperty(iframe, 'contentWindow', { value: { XMLHttpRequest: Anonymous } });
      Object.assign(iframe, { remove });
      iframe.dispatchEvent(new Event('load'));
    });
    const sealed = await findSealedXhr()?.('https://api.test');
    const policies = () =>
      [...inner.head.querySelectorAll('meta')].map(({ httpEquiv, content }) => `${httpEquiv}: ${content}`);
    expect((sealed?.xhr as unknown as Anonymous | undefined)?.mozAnon).toBe(true);
    expect(policies()).toEqual(["Content-Security-Policy: default-src 'none'; connect-src https://api.test"]);
    sealed?.seal();
    expect(policies()).toHaveLength(2);
    expect(policies()[1]).toBe("Content-Security-Policy: connect-src 'none'");
    expect(remove).not.toHaveBeenCalled();
    sealed?.discard();
    expect(remove).toHaveBeenCalledOnce();
  });
});
