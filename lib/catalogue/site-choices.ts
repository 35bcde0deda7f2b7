import * as z from 'zod/mini';
import { matchService, type SiteChoices } from './match-service.ts';
import type { Service } from './service.ts';

/** A host as addresses write it, never the name of something that objects have by themselves. */
const Host = z.string().check(z.regex(/^[a-z0-9[][a-z0-9._:\]-]{0,252}$/));

/**
 * The services that a person chose for sites: what `choiceSite` gives for a page → `apiName`. Plain data, the same
 * in storage and in exported files. A service that the catalogue no longer has stays chosen, and counts again when
 * it is back.
 */
export const SiteChoicesSchema = z.record(Host, z.string().check(z.minLength(1), z.maxLength(200)));

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

/** The choices after a person took a service for a page: one that the site is known for needs no choice. */
export function choicesAfter(
  choices: SiteChoices,
  page: { url: string; site: string },
  apiName: string,
  services: readonly Service[],
): SiteChoices {
  const match = matchService(page.url, services);
  const known = match?.confidence === 'known' && match.service.apiName === apiName;
  return known ? withoutChoice(choices, page.site) : withChoice(choices, page.site, apiName);
}
