/** Turns what one version stored into what the next one stores. Pure; may throw on what it can't read. */
export type Migration = (data: unknown) => unknown;

/** What is stored under a key: the data, and the version of its shape. */
export interface Envelope {
  version: number;
  data: unknown;
}

/** Why a stored value can't be used: a newer version of the extension wrote it, or it has no shape that we know. */
export type Unreadable = 'newer' | 'damaged';

/** What {@link upgrade} made of a stored value. */
export type Upgraded = { ok: true; data: unknown } | { ok: false; reason: Unreadable };

/** The version that an item's data has after all its migrations; the first is version 1. */
export const currentVersion = (migrations: readonly Migration[]): number => migrations.length + 1;

/**
 * Brings a stored value up to date: `migrations[0]` leads from version 1 to 2, and so on. Version 1 was stored
 * without an envelope. Anything that calls itself newer than we know is left alone, whatever its shape.
 */
export function upgrade(raw: unknown, migrations: readonly Migration[]): Upgraded {
  const current = currentVersion(migrations);
  const { version, data } = isEnvelope(raw) ? raw : { version: 1, data: raw };
  if (claimedVersion(raw) > current) return { ok: false, reason: 'newer' };
  if (!Number.isInteger(version) || version < 1) return { ok: false, reason: 'damaged' };
  try {
    return { ok: true, data: migrations.slice(version - 1).reduce((older, migrate) => migrate(older), data) };
  } catch {
    return { ok: false, reason: 'damaged' };
  }
}

function isEnvelope(raw: unknown): raw is Envelope {
  return isFields(raw) && typeof raw['version'] === 'number' && 'data' in raw;
}

function claimedVersion(raw: unknown): number {
  return isFields(raw) && typeof raw['version'] === 'number' ? raw['version'] : 0;
}

/** Whether a value is an object with fields; for migrations, which see data that nobody has checked. */
export const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
