import type { OpenSealedXhr } from '../../../../lib/getatext/transport/sealed-xhr.ts';

/** What a fake request is answered with. `status` null: the connection breaks. */
export interface XhrAnswer {
  status: number | null;
  text?: string;
  headers?: string;
  /** Whether the address that was answered still holds the name, as it does where nothing strips it. */
  keepsName?: boolean;
  /** The body breaks off, or never ends. */
  body?: 'breaks' | 'hangs' | number;
  hangs?: boolean;
}

/** An `XMLHttpRequest` that a test answers. */
export class FakeXhr {
  onreadystatechange: (() => void) | null = null;
  onprogress: ((event: { loaded: number }) => void) | null = null;
  onload: (() => void) | null = null;
  onerror: (() => void) | null = null;
  readyState = 0;
  status = 0;
  responseText = '';
  responseURL = '';
  method = '';
  url = '';
  user = '';
  mime = '';
  headers: Record<string, string> = {};
  body: unknown = undefined;
  readonly log: string[] = [];

  readonly #given: XhrAnswer;

  constructor(answer: XhrAnswer) {
    this.#given = answer;
  }

  open(method: string, url: string, _async: boolean, user: string): void {
    Object.assign(this, { method, url, user });
    this.log.push('open');
  }

  overrideMimeType(mime: string): void {
    this.mime = mime;
  }

  setRequestHeader(name: string, value: string): void {
    this.headers[name] = value;
  }

  getAllResponseHeaders(): string {
    return this.#given.headers ?? '';
  }

  send(body: unknown): void {
    this.log.push('send');
    this.body = body;
    queueMicrotask(() => this.#answer());
  }

  abort(): void {
    this.log.push('abort');
    this.readyState = 0;
    this.status = 0;
  }

  #answer(): void {
    const { status, text = '', keepsName = true, body, hangs } = this.#given;
    if (hangs) return;
    if (status === null) return this.onerror?.();
    this.responseURL = keepsName ? this.url.replace('://', `://${this.user}@`) : this.url;
    this.status = status;
    this.#reach(2);
    if (typeof body === 'number') this.onprogress?.({ loaded: body });
    if (body === 'hangs' || typeof body === 'number') return;
    if (body === 'breaks') {
      this.status = 0;
      this.#reach(4);
      return this.onerror?.();
    }
    this.responseText = text;
    this.#reach(4);
    this.onload?.();
  }

  #reach(state: number): void {
    this.readyState = state;
    this.onreadystatechange?.();
  }
}

/** One fake request, and what was done with what it was made in. */
export interface Opened {
  origin: string;
  xhr: FakeXhr;
  isDiscarded: boolean;
}

/** Makes fake requests, answered in this order; fails where there is no answer left. */
export function sealedXhrs(answers: readonly XhrAnswer[]): { open: OpenSealedXhr; opened: Opened[] } {
  const opened: Opened[] = [];
  const open: OpenSealedXhr = async (origin) => {
    const answer = answers[opened.length];
    if (!answer) throw new Error('no frame');
    const one: Opened = { origin, xhr: new FakeXhr(answer), isDiscarded: false };
    opened.push(one);
    return {
      xhr: one.xhr as unknown as XMLHttpRequest,
      seal: () => void one.xhr.log.push('seal'),
      discard: () => {
        one.isDiscarded = true;
      },
    };
  };
  return { open, opened };
}
