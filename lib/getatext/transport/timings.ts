/** What the browser tells of a request that is over (Resource Timing). Times in milliseconds, all 0 where it failed. */
export type RequestTiming = Pick<
  PerformanceResourceTiming,
  'nextHopProtocol' | 'connectStart' | 'connectEnd' | 'secureConnectionStart' | 'responseStart'
>;

/** Learns from the browser how its requests went, and keeps no address of any. */
export interface RequestTimings {
  /**
   * The version of HTTP that a server spoke with this worker in the last seconds, by its ALPN name (`http/1.1`, `h2`,
   * `h3`); empty where nothing was asked of it, or the browser doesn't tell.
   */
  protocolOf(baseUrl: string): string;
  /**
   * Runs `work`, which sends one request for `url`, and gives its timing besides: null where the browser told none. No
   * two for one address at a time.
   */
  time<T>(url: string, work: () => Promise<T>): Promise<{ result: T; timing: RequestTiming | null }>;
}

/** How long a server's protocol is taken to be the same. */
const RECENT_MS = 5000;
/** How long a timing may take to come once its request is over. */
const LATE_MS = 1000;

interface Awaited {
  url: string;
  since: number;
  take(timing: RequestTiming): void;
}

let watching: RequestTimings | null = null;

/**
 * Has the browser keep no record of requests: their addresses may hold a key. What is wanted is learned from each before
 * it goes. An extension may read it for the hosts that it has permission for. To be called before the first request;
 * later calls give the same.
 */
export const watchRequests = (): RequestTimings => (watching ??= watch());

function watch(): RequestTimings {
  const spoken = new Map<string, { protocol: string; at: number }>();
  const awaited = new Set<Awaited>();
  const learn = (entries: PerformanceEntryList): void => {
    for (const entry of entries as PerformanceResourceTiming[]) {
      const { name, nextHopProtocol: protocol, startTime } = entry;
      if (protocol !== '') spoken.set(new URL(name).origin, { protocol, at: performance.now() });
      for (const one of awaited) if (one.url === name && startTime >= one.since) one.take(entry);
    }
  };
  const observer = new PerformanceObserver((list) => learn(list.getEntries()));
  observer.observe({ type: 'resource' });
  performance.setResourceTimingBufferSize(0);
  performance.clearResourceTimings();

  return {
    protocolOf(baseUrl) {
      learn(observer.takeRecords());
      const last = spoken.get(new URL(baseUrl).origin);
      return last && performance.now() - last.at < RECENT_MS ? last.protocol : '';
    },
    async time(url, work) {
      let timing: RequestTiming | null = null;
      let come = (): void => undefined;
      const one: Awaited = {
        url,
        since: performance.now(),
        take(entry) {
          timing = entry;
          come();
        },
      };
      awaited.add(one);
      try {
        const result = await work();
        learn(observer.takeRecords());
        if (timing === null) await atMost(LATE_MS, (resolve) => (come = resolve));
        return { result, timing };
      } finally {
        awaited.delete(one);
      }
    },
  };
}

/** Waits until what `start` is given is called, or the time is up. */
function atMost(ms: number, start: (resolve: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    start(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
