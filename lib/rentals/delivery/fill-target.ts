import { fail, ok, type Result } from '../../core/errors.ts';
import { isEncrypted, type Site, type SiteRules } from '../../catalogue/site.ts';
import { siteRules } from '../../catalogue/site-data.ts';
import type { PageRequest } from '../../messaging/page-protocol.ts';
import type { Frame } from '../../platform/page.ts';
import type { Rental, RentalSite } from '../model/rental.ts';

/** Ports to a rental's page: its address, its page script, the user's links. */
export interface FillTargetDeps {
  /** The tab's address of this moment; null where it is gone or may not be seen. */
  tabUrl(tabId: number): Promise<string | null>;
  /** Whether the tab is in a private window. */
  isIncognito(tabId: number): Promise<boolean>;
  /** Puts the page script into the tab's frames; null where the browser forbids it. */
  inject(tabId: number): Promise<Frame[] | null>;
  ask(tabId: number, message: PageRequest, frameId?: number): Promise<unknown>;
  /** The domains of the sites that the user linked to that of a domain; also those of private windows, in one. */
  linkedTo(domain: string, incognito: boolean): Promise<readonly string[]>;
}

/** A frame that a rental's values may go into. */
export type AllowedFrame = Frame & Site;

/** A tab that shows a rental's site. */
export interface FillTarget extends Site {
  origin: string;
  /** The top document first; frames of other sites are not among them. */
  frames: AllowedFrame[];
  /** Whether values may go into a host's documents. */
  allows(host: string): boolean;
}

/** The sites that values may go into, by their domains, and whether also where nothing is encrypted. */
export interface Allowed {
  domains: readonly string[];
  plain: boolean;
}

/** The domain of a rental's site by today's rule of what is one site: it may have been stored under an older one. */
export const domainOf = (rules: SiteRules, site: RentalSite): string =>
  rules.siteOfHost(site.host)?.domain ?? site.domain;

/** The domain of the site that a rental's tab shows; that of the rental's own where the browser hides the tab's. */
export async function shownDomain(
  { tabUrl }: Pick<FillTargetDeps, 'tabUrl'>,
  { site }: Rental,
): Promise<string | null> {
  if (site === null) return null;
  const rules = await siteRules();
  const url = site.tabId === null ? null : await tabUrl(site.tabId);
  return (url === null ? undefined : rules.siteOf(url)?.domain) ?? domainOf(rules, site);
}

/**
 * Resolves the tab's address anew, checks it against the rental's site and its links, and puts the page script there.
 * What was rented on an encrypted page has no place on one that is not.
 */
export async function fillTargetFor(deps: FillTargetDeps, rental: Rental, tabId: number): Promise<Result<FillTarget>> {
  const url = await deps.tabUrl(tabId);
  if (url === null) return fail({ kind: 'permission', ...(rental.site ? { host: rental.site.host } : {}) });
  const rules = await siteRules();
  const site = rules.siteOf(url);
  if (!site) return fail({ kind: 'permission' });
  // Else one side would learn, or keep, what belongs to the other.
  const incognito = rental.incognito === true;
  if ((await deps.isIncognito(tabId)) !== incognito) return fail(OTHER_WINDOW);
  const own = rental.site && domainOf(rules, rental.site);
  const domains = own === null ? [] : [own, ...(await deps.linkedTo(own, incognito))];
  if (!domains.includes(site.domain)) return fail(otherSite(rules, rental, site));
  return reachFillTarget(deps, tabId, { url, site, domains, plain: rental.site?.plain === true });
}

/**
 * {@link fillTargetFor} for a rental's code: a text that is bound to a site outweighs the rental's own and the user's
 * links, and what counts is the very document that would be filled.
 */
export async function codeTargetFor(deps: FillTargetDeps, rental: Rental, tabId: number): Promise<Result<FillTarget>> {
  const found = await fillTargetFor(deps, rental, tabId);
  const { codeDomain } = rental;
  if (!found.ok || codeDomain === null) return found;
  const target = found.value;
  const { siteOfHost } = await siteRules();
  const isBoundTo = (domain: string | undefined): boolean => domain === codeDomain;
  const frames = target.frames.filter(({ domain }) => isBoundTo(domain));
  const allows = (host: string): boolean => target.allows(host) && isBoundTo(siteOfHost(host)?.domain);
  return frames.length > 0 ? ok({ ...target, frames, allows }) : fail(boundTo(codeDomain));
}

/** The refusal of a code whose text names another site. */
export const boundTo = (host: string) => ({ kind: 'does_not_fit', reason: 'bound', host }) as const;

/** Puts the page script into a tab that shows a site of these domains. */
export async function reachFillTarget(
  deps: Pick<FillTargetDeps, 'inject'>,
  tabId: number,
  { url, site, domains, plain }: { url: string; site: Site } & Allowed,
): Promise<Result<FillTarget>> {
  if (!plain && !isEncrypted(url)) return fail({ kind: 'does_not_fit', reason: 'plain', host: site.host });
  const [{ siteOf, siteOfHost }, reached] = await Promise.all([siteRules(), deps.inject(tabId)]);
  if (!reached) return fail({ kind: 'permission', host: site.host });
  // A frame belongs to its effective origin: where it was loaded from says nothing about a sandboxed one.
  const frames = reached.flatMap((frame) => {
    const own = siteOf(frame.origin);
    return own && domains.includes(own.domain) && (plain || isEncrypted(frame.origin)) ? [{ ...frame, ...own }] : [];
  });
  if (frames[0]?.frameId !== 0) frames.sort((a, b) => a.frameId - b.frameId);
  return ok({
    ...site,
    origin: new URL(url).origin,
    frames,
    allows: (host) => domains.includes(siteOfHost(host)?.domain ?? ''),
  });
}

/** The refusal for a host that is not the rental's; the user may link the two. */
export function otherSite(rules: SiteRules, rental: Rental, there: Site) {
  const own = rental.site ? { host: domainOf(rules, rental.site) } : {};
  return {
    kind: 'does_not_fit',
    reason: 'other_site',
    ...own,
    there: { host: there.host, domain: there.domain },
  } as const;
}

/** The refusal of a private window for what was rented outside of one, and the other way round. */
const OTHER_WINDOW = { kind: 'does_not_fit', reason: 'other_window' } as const;

/** Whether the tab still shows the document's site that {@link fillTargetFor} saw: asked again right before a fill. */
export async function isStill(
  deps: Pick<FillTargetDeps, 'tabUrl'>,
  target: FillTarget,
  tabId: number,
): Promise<boolean> {
  const url = await deps.tabUrl(tabId);
  return url !== null && URL.canParse(url) && new URL(url).origin === target.origin;
}
