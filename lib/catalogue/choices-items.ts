import { storedItem } from '../platform/stored-item.ts';
import { DEFAULT_PICKER, PickerSchema } from './picker.ts';
import type { SiteChoices } from './match-service.ts';
import { SiteChoicesSchema } from './site-choices.ts';

/** The services that the person chose for sites. */
export const siteChoicesItem = storedItem<SiteChoices>('siteChoices', SiteChoicesSchema, {});

/** How the person uses the list of services. */
export const pickerItem = storedItem('picker', PickerSchema, DEFAULT_PICKER);
