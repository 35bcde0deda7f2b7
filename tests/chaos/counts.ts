import type { Sandbox } from '../sandbox/sandbox.ts';

/** What a run did and found. */
export const noCounts = {
  rounds: 0,
  'kills at named points': 0,
  'kills at random': 0,
  'points missed': 0,
  'browser restarts': 0,
  'browser crashes': 0,
  'extension reloads': 0,
  'network faults': 0,
  'held requests': 0,
  gestures: 0,
  'renting requests': 0,
  charges: 0,
  'rentals shown': 0,
  'unknown outcomes shown': 0,
  'of these charged': 0,
  'codes delivered': 0,
  'codes seen': 0,
  'codes filled into the page': 0,
  refunds: 0,
  'refunds shown': 0,
  violations: 0,
};

/** See {@link noCounts}. */
export type Counts = typeof noCounts;

/** Adds what the provider's own records say. */
export function countDeeds(counts: Counts, { ledger, requests }: Pick<Sandbox, 'ledger' | 'requests'>): void {
  const faults = requests.filter((request) => request.fault !== null);
  counts['held requests'] = faults.filter((request) => request.fault?.startsWith('held')).length;
  counts['network faults'] = faults.length - counts['held requests'];
  counts['renting requests'] = requests.filter((request) => request.path === '/api/v1/rent-a-number').length;
  counts.charges = ledger.filter((entry) => entry.kind === 'charge').length;
  counts.refunds = ledger.filter((entry) => entry.kind === 'refund').length;
}

/** The worker's deaths of a run. */
export const killsOf = (counts: Counts): number => counts['kills at named points'] + counts['kills at random'];

/** The counts in lines. */
export const tellCounts = (counts: Counts): string =>
  Object.entries({ kills: killsOf(counts), ...counts })
    .map(([what, count]) => `${what.padEnd(28)} ${String(count).padStart(5)}`)
    .join('\n');
