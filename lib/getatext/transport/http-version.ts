const seen = new Map<string, string>();
let observer: PerformanceObserver | null = null;

/**
 * Has the browser keep no record of requests (Resource Timing): their addresses may hold a key. All that is
 * learned from each before it goes is the version of HTTP. To be called before the first request.
 */
export function watchHttpVersions(): void {
  if (observer) return;
  observer = new PerformanceObserver((list) => learn(list.getEntries()));
  observer.observe({ type: 'resource' });
  performance.setResourceTimingBufferSize(0);
  performance.clearResourceTimings();
}

/**
 * The version of HTTP that a server last spoke with this worker, by its ALPN name (`http/1.1`, `h2`, `h3`); empty
 * where nothing was asked of it yet. An extension may read it (`nextHopProtocol`) for the hosts that it has permission for.
 */
export function httpVersionOf(baseUrl: string): string {
  learn(observer?.takeRecords() ?? []);
  return seen.get(new URL(baseUrl).origin) ?? '';
}

function learn(entries: PerformanceEntryList): void {
  for (const { name, nextHopProtocol } of entries as PerformanceResourceTiming[]) {
    if (nextHopProtocol !== '') seen.set(new URL(name).origin, nextHopProtocol);
  }
}
