const seen = new Map<string, string>();

/**
 * The protocol that a server last spoke with this worker, by its ALPN name (`http/1.1`, `h2`, `h3`); empty where
 * nothing was asked of it yet. From the browser's own record of requests (Resource Timing, `nextHopProtocol`), which
 * an extension may read for the hosts that it has permission for.
 */
export function spokenProtocol(baseUrl: string): string {
  const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  for (const { name, nextHopProtocol } of entries) {
    if (nextHopProtocol !== '') seen.set(new URL(name).origin, nextHopProtocol);
  }
  // The record stops when it is full.
  performance.clearResourceTimings();
  return seen.get(new URL(baseUrl).origin) ?? '';
}
