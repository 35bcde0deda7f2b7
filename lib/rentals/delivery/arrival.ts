import { isolated } from '../../i18n/plain-text.ts';
import { t } from '../../i18n/t.ts';
import type { Settings } from '../../settings/settings.ts';
import type { Delivered } from './delivery.ts';
import type { Rental } from '../model/rental.ts';
import type { RentalRepository } from '../store/repository.ts';

/** What happens around an arriving code needs these from outside. */
export interface ArrivalDeps {
  repository: RentalRepository;
  settings(): Promise<Settings>;
  /** Whether a rental's code is filled without being asked, on the page that its tab shows. */
  fills(rental: Rental): Promise<boolean>;
  deliver(key: string, tabId: number): Promise<Delivered>;
  isInFront(tabId: number): Promise<boolean>;
  /** `button`: what a button that copies is called. */
  notify(id: string, title: string, message: string, button?: string): Promise<void>;
  /** Copies without a gesture. Missing where an arrival isn't new: an earlier worker may have copied what it brought. */
  copy?(text: string): Promise<boolean>;
  showBadge(badge: 'ready' | 'waiting' | null): Promise<void>;
}

/** Shows on the toolbar button what the rentals are up to. */
export async function refreshBadge(deps: Pick<ArrivalDeps, 'repository' | 'showBadge'>): Promise<void> {
  const { live } = await deps.repository.all();
  const ready = live.some((r) => r.state === 'received' || r.text !== null);
  await deps.showBadge(ready ? 'ready' : live.length > 0 ? 'waiting' : null);
}

/** Whether a stored change brought a code that was not there before. */
export const bringsCode = (before: Rental | null, after: Rental): boolean =>
  after.code !== null && after.code !== before?.code;

/** Whether a stored change brought a text without a code that we can read. */
export const bringsText = (before: Rental | null, after: Rental): boolean =>
  after.text !== null && after.text !== before?.text;

/** Tells the person of a text that holds no code we can read. It is never in the notice. */
export async function textArrived(deps: Pick<ArrivalDeps, 'settings' | 'notify'>, rental: Rental): Promise<void> {
  if (!(await deps.settings()).notify) return;
  if (rental.incognito === true) return notifyIncognito(deps, rental);
  await deps.notify(rental.key, t('notify_text_title', { service: rental.service.name }), t('notify_text'));
}

/**
 * Fills a code that has just come, and tells the user where that did not work or where they are looking at
 * something else. The notice holds the code only where the user wants that: it may show on a locked screen.
 */
export async function codeArrived(deps: ArrivalDeps, rental: Rental): Promise<void> {
  const settings = await deps.settings();
  const tabId = rental.site?.tabId ?? null;
  const delivered = tabId !== null && (await deps.fills(rental)) ? await deps.deliver(rental.key, tabId) : null;
  if (delivered && !delivered.ok) {
    await deps.repository.apply(rental.key, { type: 'fill-failed', error: delivered.error });
  }
  const copied = settings.copyUnfilled && (await copyUnfilled(deps, rental));
  // A user who has just picked the code in its text need not be told that it came.
  if (!settings.notify || rental.text !== null) return;
  const filled = delivered?.ok === true && delivered.value.status === 'filled';
  if (filled && tabId !== null && (await deps.isInFront(tabId))) return;
  if (rental.incognito === true) return notifyIncognito(deps, rental);
  await deps.notify(
    rental.key,
    titleFor(rental, settings.showCodes),
    copied ? t('notify_code_copied') : whereCodeIs(filled, rental.site?.host),
    settings.copyButton ? t('rental_copy_code') : undefined,
  );
}

/** Copies a code that is still the rental's and nowhere yet; the clipboard outlives a private window, so none of its. */
async function copyUnfilled({ repository, copy }: ArrivalDeps, { key, code }: Rental): Promise<boolean> {
  const now = await repository.find(key);
  if (!copy || now?.code == null || now.code !== code || now.filledAt !== null || now.incognito === true) return false;
  return copy(code);
}

/** Notifications stay on the screen, and in the system's list, beyond a private window: it names nothing. */
const notifyIncognito = ({ notify }: Pick<ArrivalDeps, 'notify'>, { key }: Rental): Promise<void> =>
  notify(key, t('notify_incognito_title'), t('notify_incognito'));

function titleFor({ service: { name: service }, code }: Rental, showCodes: boolean): string {
  if (!showCodes || code === null) return t('notify_code_title', { service });
  return t('notify_code_is_title', { service, code: isolated(code) });
}

function whereCodeIs(filled: boolean, host: string | undefined): string {
  if (host === undefined) return filled ? t('notify_code_filled') : t('notify_code_waits');
  return filled ? t('notify_code_filled_for', { host }) : t('notify_code_waits_for', { host });
}

/** How long after a code its arrival is still news: the guard brings a worker that died back within half of it. */
const NEWS_MS = 60_000;

/** The rentals whose code, or text, an earlier worker stored a moment ago, and died before it was anywhere. */
export async function arrivalsCutShort(repository: RentalRepository, now: number): Promise<Rental[]> {
  const { live } = await repository.all();
  const isNews = (at: number | null): boolean => now - (at ?? 0) < NEWS_MS;
  return live.filter((r) =>
    r.code === null ? r.text !== null && isNews(r.textAt) : isUnfilled(r) && r.error === null && isNews(r.codeAt),
  );
}

const isUnfilled = (r: Rental): boolean => r.state === 'received' && r.filledAt === null && r.copiedAt === null;

/** The rentals whose code still waits for a field in a tab, newest first. */
export async function unfilledIn(repository: RentalRepository, tabId: number): Promise<Rental[]> {
  const { live } = await repository.all();
  return live.filter((r) => isUnfilled(r) && r.site?.tabId === tabId);
}

/** The rental whose code came last, among those that a user may still want to fill; null where there is none. */
export async function latestWithCode(repository: RentalRepository, domain: string | null): Promise<Rental | null> {
  const { live, history } = await repository.all();
  const candidates = [...live, ...history.slice(0, 20)]
    .filter((r) => r.code !== null)
    .sort((a, b) => (b.codeAt ?? 0) - (a.codeAt ?? 0));
  return candidates.find((r) => r.site?.domain === domain) ?? candidates[0] ?? null;
}

/** The number that was rented last of those that live, for the site if there is one; null where there is none. */
export async function latestNumber(repository: RentalRepository, domain: string | null): Promise<Rental | null> {
  const { live } = await repository.all();
  const candidates = live.filter((r) => r.number !== null).sort((a, b) => (b.rentedAt ?? 0) - (a.rentedAt ?? 0));
  return (
    candidates.find((r) => r.site?.domain === domain) ??
    candidates.find((r) => r.site === null) ??
    candidates[0] ??
    null
  );
}
