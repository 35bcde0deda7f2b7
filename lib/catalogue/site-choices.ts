import * as z from 'zod/mini';
import { storedItem } from '../platform/storage/stored-item.ts';
import { HOST } from './host.ts';
import type { SiteChoices } from './match-service.ts';

function isSiteChoices(value: unknown): value is SiteChoices {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.entries(value).every(
    ([site, apiName]) => HOST.test(site) && typeof apiName === 'string' && apiName !== '' && apiName.length <= 200,
  );
}

/**
 * The services that a user chose for sites: what `choiceSite` gives for a page → `apiName`. Plain data, the same
 * in storage and in exported files. A service that the catalogue no longer has stays chosen, and counts again when
 * it is back.
 */
export const SiteChoicesSchema = z.custom<SiteChoices>(isSiteChoices);

/** The stored choices. Not in `items.ts`: the popup loads that, and has no use for these. */
export const siteChoicesItem = storedItem<SiteChoices>('siteChoices', { schema: SiteChoicesSchema, fallback: {} });

/** The choices with one more, or another one, for a site. */
export function withChoice(choices: SiteChoices, site: string, apiName: string): SiteChoices {
  return { ...choices, [site]: apiName };
}

/** The choices without the one for a site. */
export function withoutChoice(choices: SiteChoices, site: string): SiteChoices {
  return Object.fromEntries(Object.entries(choices).filter(([host]) => host !== site));
}

/** The choices with those of another set added; where both have a site, the other set's counts. */
export function mergeChoices(choices: SiteChoices, others: SiteChoices): SiteChoices {
  return { ...choices, ...others };
}
