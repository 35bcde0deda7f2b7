import { isEncrypted, type Site, type SiteRules } from '../catalogue/site.ts';
import { siteRules } from '../catalogue/site-data.ts';
import { fail, ok, type Result } from '../core/errors.ts';
import { parsePageReply } from '../messaging/page-protocol.ts';
import { bestFrame, errorOf, type Delivered, type DeliveryDeps } from '../rentals/delivery/delivery.ts';
import type { ShownMessage } from './long-rental-messages.ts';
import { boundTo, isStill, reachFillTarget } from '../rentals/delivery/fill-target.ts';
import { pointingOn } from '../rentals/delivery/pointing.ts';

/** A tab that shows a web page whose address the browser lets us see. */
export interface WebTab {
  tabId: number;
  url: string;
}

/** Where a code is to go: the tab, and the site that the user was asked about. */
export interface TargetTab extends Site {
  tabId: number;
  /** The page that the user was asked about is not encrypted. Missing: it is, and the code goes into no other. */
  plain?: boolean | undefined;
}

/** Whether a code may go into a page: one that is bound to a domain goes into that site alone, and encrypted. */
function mayGoTo(rules: SiteRules, { domain }: Pick<ShownMessage, 'domain'>, site: Site, url: string): boolean {
  return domain === null || (rules.siteOfHost(domain)?.domain === site.domain && isEncrypted(url));
}

/** The tab that a user means: of those they used last, the first that the code may go into. */
export async function targetTabFor(message: ShownMessage, tabs: readonly WebTab[]): Promise<Result<TargetTab>> {
  const rules = await siteRules();
  for (const { tabId, url } of tabs) {
    const site = rules.siteOf(url);
    if (site && mayGoTo(rules, message, site, url))
      return ok({ tabId, ...site, ...(!isEncrypted(url) && { plain: true }) });
  }
  return fail({ kind: 'permission', ...(message.domain === null ? {} : { host: message.domain }) });
}

/**
 * Fills the code of a text into a tab, if it shows the site that the user said yes to at this very moment: a long
 * rental has no site of its own.
 */
export async function deliverTextCode(
  deps: Pick<DeliveryDeps, 'tabUrl' | 'inject' | 'ask' | 'submitAfterFilling' | 'pointed'>,
  message: ShownMessage,
  { tabId, domain, plain = false }: Pick<TargetTab, 'tabId' | 'domain' | 'plain'>,
): Promise<Delivered> {
  if (message.code === null) return fail({ kind: 'not_found' });
  const url = await deps.tabUrl(tabId);
  const rules = await siteRules();
  const site = url === null ? null : rules.siteOf(url);
  if (url === null || !site) return fail({ kind: 'permission', host: domain });
  if (site.domain !== domain) return fail({ kind: 'permission', host: domain });
  if (!mayGoTo(rules, message, site, url)) return fail(boundTo(message.domain ?? domain));
  // Its frames are of the same site: the very document that is filled is the one that a text may name.
  const target = await reachFillTarget(deps, tabId, { url, site, domains: [domain], plain });
  if (!target.ok) return target;
  const pointing = await pointingOn(deps, domain, 'code');
  const frame = await bestFrame(deps, target.value, 'code', { tabId, explicit: true, pointing });
  const { origin, host, frameId } = frame;
  const submit = await deps.submitAfterFilling(domain);
  // Asked again right before the code leaves: the tab may have moved meanwhile.
  if (!(await isStill(deps, target.value, tabId))) return fail({ kind: 'permission', host: domain });
  const { code } = message;
  const reply = parsePageReply(
    await deps.ask(
      tabId,
      { to: 'page', type: 'fill-code', origin, code, submit, explicit: true, ...pointing(frame) },
      frameId,
    ),
  );
  return reply?.status === 'filled' ? ok({ status: 'filled' }) : fail(errorOf(reply, host, 'code'));
}
