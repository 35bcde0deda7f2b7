import { isFields } from '../../platform/storage/versions.ts';

/** What version 2 has on top of version 1, as a new installation starts with it. */
const NEW_IN_V2 = {
  showNotice: true,
  keepCodes: false,
  pushChannel: '',
  carrier: 'any',
  keepCarrier: false,
  areaCodes: '',
  lockAreaCode: false,
};

/** Settings from version 1 to 2: the version moves to the envelope, and what is new starts as in a new installation. */
export function settingsV2(settings: unknown): unknown {
  if (!isFields(settings)) return settings;
  const { version: _version, ...rest } = settings;
  return { ...NEW_IN_V2, ...rest };
}
