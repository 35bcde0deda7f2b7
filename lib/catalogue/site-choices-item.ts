import { storedItem } from '../platform/stored-item.ts';
import type { SiteChoices } from './match-service.ts';
import { SiteChoicesSchema } from './site-choices.ts';

/** The services that the person chose for sites. */
export const siteChoicesItem = storedItem<SiteChoices>('siteChoices', { schema: SiteChoicesSchema, fallback: {} });
