import type { HttpDeps } from '../../../../lib/getatext/transport/http.ts';
import type { RequestTiming, RequestTimings } from '../../../../lib/getatext/transport/timings.ts';

export const BASE = 'https://api.test';

/** One time that a request reached the server. `nth`: on its connection. */
export interface Arrival {
  method: string;
  path: string;
  nth: number;
  headers: Headers;
  init: RequestInit;
}

interface Connection {
  served: number;
  /** Opened for another request, and kept without one: Chromium takes such a connection for a used one. */
  wasSpare: boolean;
}

const NO_TIMING: RequestTiming = {
  nextHopProtocol: '',
  connectStart: 0,
  connectEnd: 0,
  secureConnectionStart: 0,
  responseStart: 0,
};

/**
 * A browser with a pool of connections to one server, as Chromium was seen to have it: an idle connection is used again,
 * and a request on a used one that breaks ahead of the answer goes out again by itself.
 */
export class SimulatedNetwork {
  protocol = 'http/1.1';
  /** What becomes of an answer that lacks the integrity asked for: Chromium's network service refuses it, and ends the connection. */
  integrity: 'closes' | 'refuses' | 'ignored' = 'closes';
  /** How long connecting takes; over 250 ms a spare connection is opened beside. */
  connectMs = 20;
  /** Whether a spare connection is there only a while after the answer on the first, as where a packet was lost. */
  lateSpares = false;
  /** Status of each answer; null: the network is down. */
  status: number | null = 200;
  /** Requests for such paths break after they arrived. */
  breaks = /^$/;
  idle: Connection[] = [];
  arrivals: Arrival[] = [];
  /** What the next requests wait for before they are answered. */
  held: Promise<unknown> = Promise.resolve();
  hasTimings = true;
  clock = 0;
  #spares: Connection[] = [];
  #last: RequestTiming | null = null;

  readonly http: HttpDeps = { fetch: (url, init) => this.#fetch(url as string, init ?? {}), baseUrl: BASE };

  readonly timings: RequestTimings = {
    protocolOf: () => this.known,
    time: async (_url, work) => {
      this.#last = null;
      const result = await work();
      return { result, timing: this.hasTimings ? this.#last : null };
    },
  };
  /** The protocol that was heard lately. */
  known = '';

  readonly sleep = async (ms: number): Promise<void> => {
    this.clock += ms;
    this.idle.push(...this.#spares.splice(0));
  };
  readonly now = (): number => this.clock;

  /** The arrivals by method and path, and on what connection. */
  log(): string[] {
    return this.arrivals.map(({ method, path, nth }) => `${method} ${path} #${nth}`);
  }

  /** How often a request for a path arrived. */
  count(path: string): number {
    return this.arrivals.filter((one) => one.path === path).length;
  }

  async #fetch(url: string, init: RequestInit): Promise<Response> {
    // A message to the network's own process.
    await Promise.resolve();
    this.clock += 1;
    const { connection, timing } = this.#connect();
    const wasUsed = connection.served > 0 || connection.wasSpare;
    const path = url.slice(BASE.length);
    if (this.status !== null) {
      connection.served += 1;
      const { method = 'GET' } = init;
      this.arrivals.push({ method, path, nth: connection.served, headers: new Headers(init.headers), init });
    }
    await this.held;
    if (!this.lateSpares) this.idle.push(...this.#spares.splice(0));
    if (this.status === null) return this.#fail();
    if (this.breaks.test(path)) {
      if (wasUsed && !(init.body instanceof ReadableStream)) return this.#fetch(url, init);
      return this.#fail();
    }
    if (init.integrity && this.integrity === 'closes') return this.#fail();
    if (this.protocol === 'http/1.1') this.idle.push(connection);
    if (init.integrity && this.integrity === 'refuses') return this.#fail();
    this.#last = timing;
    return new Response(null, { status: this.status });
  }

  #fail(): never {
    this.#last = NO_TIMING;
    throw new TypeError('Failed to fetch');
  }

  #connect(): { connection: Connection; timing: RequestTiming } {
    const start = this.clock;
    const used = this.idle.pop();
    const timing = { ...NO_TIMING, nextHopProtocol: this.protocol, connectStart: start, connectEnd: start };
    if (used) return { connection: used, timing: { ...timing, responseStart: start + 1 } };
    const spares = Math.floor(this.connectMs / 250);
    for (let nth = 0; nth < spares; nth++) this.#spares.push({ served: 0, wasSpare: true });
    this.clock += this.connectMs * 2;
    return {
      connection: { served: 0, wasSpare: false },
      timing: {
        ...timing,
        secureConnectionStart: start + this.connectMs,
        connectEnd: this.clock,
        responseStart: this.clock + 1,
      },
    };
  }
}
