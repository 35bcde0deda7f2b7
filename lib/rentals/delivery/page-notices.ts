import type { SiteSettingValues } from '../../core/site-setting.ts';
import { parsePageReply, type Notice, type PageEvent, type SiteSettingChange } from '../../messaging/page-protocol.ts';
import { mayBeCopied } from './delivery.ts';
import { fillTargetFor, shownDomain, type FillTarget, type FillTargetDeps } from './fill-target.ts';
import { isEnded, type Rental } from '../model/rental.ts';
import type { RentalRepository } from '../store/repository.ts';

/** Ports of the notices in pages: those of filling, the rentals, and what the user wants. */
export interface NoticeDeps extends FillTargetDeps {
  repository: RentalRepository;
  now(): number;
  /** Whether the user wants notices in the pages of a site, named by its domain. */
  wanted(domain: string | null): Promise<boolean>;
  /** Whether codes are filled automatically there. */
  fills(domain: string | null): Promise<boolean>;
  /** What holds on a site, and how one of it is changed there. */
  settings: {
    read(domain: string): Promise<SiteSettingValues>;
    set(domain: string, change: SiteSettingChange): Promise<void>;
  };
  /** The rentals whose waiting notice was closed, while the browser runs. */
  dismissed: { read(): Promise<readonly string[]>; add(key: string): Promise<void> };
}

/** Shows a notice in a tab's top document, if the user wants notices. */
export async function showNotice(
  deps: NoticeDeps,
  tabId: number,
  { domain, origin }: Pick<FillTarget, 'domain' | 'origin'>,
  notice: Notice,
): Promise<void> {
  if (!(await deps.wanted(domain))) return;
  await deps.ask(tabId, { to: 'page', type: 'notice', origin, notice });
}

/** Tells the rental's own tab that a code is awaited, unless the user has closed that notice before. */
async function showWaiting(deps: NoticeDeps, rental: Rental): Promise<void> {
  const tabId = rental.site?.tabId ?? null;
  if (rental.state !== 'waiting' || tabId === null || rental.endsAt === null) return;
  if ((await deps.dismissed.read()).includes(rental.key) || !(await deps.wanted(await shownDomain(deps, rental))))
    return;
  const target = await fillTargetFor(deps, rental, tabId);
  // The code may have come while the page was being reached.
  if (!target.ok || (await deps.repository.find(rental.key))?.state !== 'waiting') return;
  const notice: Notice = { kind: 'waiting', key: rental.key, until: rental.endsAt };
  await deps.ask(tabId, { to: 'page', type: 'notice', origin: target.value.origin, notice });
}

async function showReady(deps: NoticeDeps, rental: Rental): Promise<void> {
  const tabId = rental.site?.tabId ?? null;
  const target = tabId === null ? null : await fillTargetFor(deps, rental, tabId);
  if (tabId !== null && target?.ok && mayBeCopied(rental, target.value))
    await showNotice(deps, tabId, target.value, { kind: 'ready', key: rental.key });
}

/** Shows again what a tab awaits, after it has loaded another document. */
export async function renewWaiting(deps: NoticeDeps, tabId: number): Promise<void> {
  const { live } = await deps.repository.all();
  const waiting = live.find((rental) => rental.state === 'waiting' && rental.site?.tabId === tabId);
  if (waiting) await showWaiting(deps, waiting);
}

/** Keeps the notice in step with a stored change: it comes with the number and goes with the rental's end. */
export async function noticeChange(deps: NoticeDeps, before: Rental | null, after: Rental): Promise<void> {
  const tabId = after.site?.tabId ?? null;
  const left = before?.site?.tabId ?? null;
  const hasMoved = left !== null && left !== tabId;
  // The user goes on in another tab.
  if (hasMoved) await deps.ask(left, { to: 'page', type: 'end-notice', key: after.key });
  if (after.state === 'waiting' && (hasMoved || before?.state !== 'waiting')) return showWaiting(deps, after);
  if (after.code !== null && after.code !== before?.code && !(await deps.fills(await shownDomain(deps, after))))
    return showReady(deps, after);
  const over = isEnded(after) && before !== null && !isEnded(before) && after.filledAt === null;
  const served = after.copiedAt !== null && before?.copiedAt === null;
  if (tabId !== null && (over || served)) await deps.ask(tabId, { to: 'page', type: 'end-notice', key: after.key });
}

/**
 * Answers what the user did in a page's notice. A code is given only for a click on `Copy`, and only to the
 * tab that the rental is for while that shows its site.
 */
export async function answerNotice(
  deps: NoticeDeps,
  event: PageEvent,
  tabId: number,
): Promise<string | SiteSettingValues | null> {
  switch (event.type) {
    case 'undo':
      return undo(deps, event, tabId);
    case 'dismissed':
      await deps.dismissed.add(event.key);
      return null;
    case 'undone':
      return undone(deps, event.key, tabId);
    case 'copied':
      await deps.repository.apply(event.key, { type: 'copied', at: deps.now() });
      return null;
    case 'copy':
      return codeFor(deps, event.key, tabId);
    case 'site-settings':
      return siteSettings(deps, event, tabId);
    default:
      return null;
  }
}

/**
 * The key is a secret that the background gave to this tab's top document with the notice. A code that is bound to a
 * site is given to that site's documents alone, as where it is filled.
 */
async function codeFor(deps: NoticeDeps, key: string, tabId: number): Promise<string | null> {
  const rental = await deps.repository.find(key);
  if (!rental?.code) return null;
  const target = await fillTargetFor(deps, rental, tabId);
  if (!target.ok || !(await deps.wanted(target.value.domain))) return null;
  return mayBeCopied(rental, target.value) ? rental.code : null;
}

/**
 * Settings of the site that the tab shows, for the rental's own tab and site alone. A private window leaves nothing
 * behind, and its notices ask for none.
 */
async function siteSettings(
  deps: NoticeDeps,
  { key, change }: { key: string; change?: SiteSettingChange | undefined },
  tabId: number,
): Promise<SiteSettingValues | null> {
  const rental = await deps.repository.find(key);
  if (!rental || rental.incognito === true) return null;
  const target = await fillTargetFor(deps, rental, tabId);
  if (!target.ok) return null;
  const { domain } = target.value;
  if (change) await deps.settings.set(domain, change);
  // What the rental was waiting for may be over: nothing has told the notice since it was turned off.
  if (change?.name === 'showNotice' && change.on && rental.state !== 'waiting') {
    if (rental.code !== null && rental.filledAt === null) await showReady(deps, rental);
    else await deps.ask(tabId, { to: 'page', type: 'end-notice', key });
  }
  return deps.settings.read(domain);
}

async function undo(
  deps: NoticeDeps,
  { key, frameId }: { key: string; frameId: number },
  tabId: number,
): Promise<null> {
  const rental = await deps.repository.find(key);
  const target = rental && (await fillTargetFor(deps, rental, tabId));
  if (!target?.ok) return null;
  const frame = target.value.frames.find((at) => at.frameId === frameId);
  const reply = frame && (await deps.ask(tabId, { to: 'page', type: 'undo', origin: frame.origin }, frameId));
  if (parsePageReply(reply)?.status !== 'done') {
    // The user has changed what was filled, and it stays: the offer is out of date.
    await deps.ask(tabId, { to: 'page', type: 'end-notice', key });
    return null;
  }
  await deps.repository.apply(key, { type: 'fill-undone', at: deps.now() });
  await showNotice(deps, tabId, target.value, { kind: 'undone', key });
  return null;
}

/** The keyboard took the fill back: the notice that offers the same, and what says that it is filled, are out of date. */
async function undone(deps: NoticeDeps, key: string, tabId: number): Promise<null> {
  const rental = await deps.repository.find(key);
  const target = rental && (await fillTargetFor(deps, rental, tabId));
  if (!target?.ok) return null;
  await deps.repository.apply(key, { type: 'fill-undone', at: deps.now() });
  await showNotice(deps, tabId, target.value, { kind: 'undone', key });
  return null;
}
