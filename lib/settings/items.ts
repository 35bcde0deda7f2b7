import { storedItem } from '../platform/stored-item.ts';
import { settingsV2 } from './migrations/settings-v2.ts';
import { CAUTIOUS_SETTINGS, DEFAULT_SETTINGS, SettingsSchema } from './settings.ts';

/** The person's settings; {@link CAUTIOUS_SETTINGS} stand in while they can't be read. */
export const settingsItem = storedItem('settings', {
  schema: SettingsSchema,
  fallback: DEFAULT_SETTINGS,
  standIn: CAUTIOUS_SETTINGS,
  migrations: [settingsV2],
});
