import { storedItem } from '../platform/stored-item.ts';
import { DEFAULT_SETTINGS, SettingsSchema } from './settings.ts';

/** The person's settings. */
export const settingsItem = storedItem('settings', SettingsSchema, DEFAULT_SETTINGS);
