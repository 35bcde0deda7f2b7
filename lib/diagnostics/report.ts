import { GETATEXT_SERVER } from '../core/server.ts';
import type { Rental } from '../rentals/model/rental.ts';
import type { Connection } from '../settings/connection.ts';
import type { Settings } from '../settings/settings.ts';
import { word, type DiagnosticEvent } from './events.ts';

/** What diagnostics are made of. Much of it is private: only what {@link diagnosticsText} takes of it gets out. */
export interface DiagnosticFacts {
  version: string;
  /** What the browser calls itself. */
  userAgent: string;
  permissions: { permissions?: readonly string[]; origins?: readonly string[] };
  connection: Connection;
  hasKey: boolean;
  settings: Settings;
  rentals: { live: readonly Rental[]; history: readonly Rental[] };
  events: readonly DiagnosticEvent[];
  now: number;
}

/**
 * What helps with a report of a fault, in English, as the people who read it do. Made of numbers that count something,
 * and of words that stand here or in `lib/diagnostics/events.ts`: nothing that the user, a site or the provider wrote.
 */
export function diagnosticsText(facts: DiagnosticFacts): string {
  const { permissions, origins } = facts.permissions;
  const { connection, rentals, events } = facts;
  return [
    `Extension: ${versionOf(facts.version)}`,
    `Browser: ${browserOf(facts.userAgent)}`,
    `Permissions: ${permissions?.length ?? 0} named, ${origins?.length ?? 0} sites`,
    `Protocol: ${connection.protocol === 'rest' ? 'GetAText REST' : 'Handler API'}`,
    `Server: ${connection.server === GETATEXT_SERVER ? 'GetAText' : 'another'}`,
    `API key: ${facts.hasKey ? 'stored' : 'none'}`,
    `Settings: ${settingsOf(facts.settings)}`,
    `Rentals: ${statesOf(rentals.live)}; in the history: ${statesOf(rentals.history)}`,
    `Events, in seconds before now:`,
    ...(events.length === 0 ? ['  none'] : events.map((event) => eventLine(event, facts.now))),
    '',
  ].join('\n');
}

const versionOf = (version: string): string => /^\d{1,4}(\.\d{1,4}){1,3}$/.exec(version)?.[0] ?? 'unknown';

const BROWSERS = ['Firefox', 'Edg', 'OPR', 'Chrome', 'Version'] as const;
const SYSTEMS = ['Android', 'Windows', 'Mac OS X', 'CrOS', 'Linux'] as const;

/** The browser, its main version, and the system: a user agent may hold anything else. */
function browserOf(userAgent: string): string {
  const system = SYSTEMS.find((name) => userAgent.includes(name)) ?? 'unknown system';
  for (const name of BROWSERS) {
    const version = new RegExp(`\\b${name}/(\\d{1,4})\\b`).exec(userAgent)?.[1];
    if (version !== undefined) return `${name} ${version}, ${system}`;
  }
  return `unknown, ${system}`;
}

/** The switches by their names, and of the rest whether it's set. */
function settingsOf(settings: Settings): string {
  const { pushChannel, areaCodes, carrier } = settings;
  const flags = Object.entries(settings).flatMap(([name, value]) =>
    typeof value === 'boolean' ? [`${name} ${value ? 'on' : 'off'}`] : [],
  );
  return [
    ...flags,
    `pushChannel ${pushChannel === '' ? 'none' : 'set'}`,
    `areaCodes ${areaCodes === '' ? 'none' : 'set'}`,
    `carrier ${carrier === 'any' ? 'any' : 'set'}`,
  ].join(', ');
}

function statesOf(rentals: readonly Rental[]): string {
  const counts = new Map<string, number>();
  for (const { state } of rentals) counts.set(word(state), (counts.get(word(state)) ?? 0) + 1);
  return counts.size === 0 ? 'none' : [...counts].map(([state, count]) => `${count} ${state}`).join(', ');
}

function eventLine({ at, words, ms }: DiagnosticEvent, now: number): string {
  const ago = Math.min(99_999, Math.max(0, (now - at) / 1000)).toFixed(1);
  const took = ms === null ? '' : `  ${Math.min(99_999, Math.max(0, Math.round(ms)))} ms`;
  return `  ${ago.padStart(8)}  ${words.map(word).join(' ')}${took}`;
}
