import { isFields } from '../platform/versions.ts';

/**
 * Settings from version 1 to 2: the version moves to the envelope, and `keepCodes` is new (off, as nobody has asked
 * for it).
 */
export function settingsV2(settings: unknown): unknown {
  if (!isFields(settings)) return settings;
  const { version: _version, ...rest } = settings;
  return { ...rest, keepCodes: false };
}
