import { fail, ok, type AppError, type Result } from '../../core/errors.ts';
import type { SiteRules } from '../../catalogue/site.ts';
import { siteRules } from '../../catalogue/site-data.ts';
import { parsePageReply, type Notice, type PageReply } from '../../messaging/page-protocol.ts';
import type { Pointed } from '../../settings/pointed-fields.ts';
import {
  codeTargetFor,
  isStill,
  otherSite,
  fillTargetFor,
  type FillTarget,
  type FillTargetDeps,
} from './fill-target.ts';
import { pointingOn, rememberPointed, type PointedDeps, type PointedFrame, type PointingIn } from './pointing.ts';
import { isEnded, type Rental } from '../model/rental.ts';
import type { RentalRepository } from '../store/repository.ts';

/** Ports of bringing values into pages. */
export interface DeliveryDeps extends FillTargetDeps, PointedDeps {
  repository: RentalRepository;
  now(): number;
  /** Whether a filled code is submitted on a site, named by its domain. */
  submitAfterFilling(domain: string): Promise<boolean>;
  /** Shows a notice in the tab's top document, if the user wants notices. */
  showNotice(tabId: number, target: Pick<FillTarget, 'domain' | 'origin'>, notice: Notice): Promise<void>;
}

/** `filled`, or `watching`: there is no field yet, and the page is watched for one while the rental lives. */
export type Delivered = Result<{ status: 'filled' | 'watching' }>;

/** How a fill came about: the user's gesture, or the arrival of a code. */
export interface Occasion {
  tabId: number;
  explicit: boolean;
  /** The user points at the field: it has the focus. */
  pointed?: boolean;
}

/**
 * Brings a rental's code into the code field of a tab, if the tab and the field's frame are of the rental's own
 * site at this very moment. Where no field is there yet the page is watched, and the code stays here until one is.
 */
export async function deliverCode(deps: DeliveryDeps, key: string, occasion: Occasion): Promise<Delivered> {
  const rental = await deps.repository.find(key);
  if (!rental?.code) return fail({ kind: 'not_found' });
  const { tabId, explicit } = occasion;
  const { code } = rental;
  const found = await codeTargetFor(deps, rental, tabId);
  if (!found.ok) return found;
  const target = found.value;
  const pointing = await pointingOn(deps, target.domain, 'code', occasion.pointed);
  const frame = await bestFrame(deps, target, 'code', { ...occasion, pointing });
  // A field that the user had to point out may be in a form for something else: they send it themselves.
  const submit = !occasion.pointed && (await deps.submitAfterFilling(target.domain));
  if (!(await isStill(deps, target, tabId))) return fail({ kind: 'permission', host: target.host });
  const reply = parsePageReply(
    await deps.ask(
      tabId,
      { to: 'page', type: 'fill-code', origin: frame.origin, code, submit, explicit, key, ...pointing(frame) },
      frame.frameId,
    ),
  );
  await rememberPointed(deps, rental, { domain: target.domain, what: 'code', frame, reply });
  if (explicit && (reply?.status === 'filled' || reply?.status === 'no_field'))
    await deps.repository.apply(key, { type: 'tab-bound', tabId });
  if (reply?.status === 'filled') {
    await deps.repository.apply(key, { type: 'filled', at: deps.now(), host: frame.host });
    await deps.showNotice(tabId, target, { kind: 'filled', key, frameId: frame.frameId });
    return ok({ status: 'filled' });
  }
  if (reply?.status === 'no_field' && occasion.pointed) {
    return fail(
      outOfReach(await siteRules(), rental, target, { reply, explicit }) ?? { kind: 'no_field', what: 'pointed' },
    );
  }
  if (reply?.status === 'no_field') {
    await watch(deps, rental, tabId, { target, pointing });
    if (mayBeCopied(rental, target)) await deps.showNotice(tabId, target, { kind: 'ready', key });
    const beyond = outOfReach(await siteRules(), rental, target, { reply, explicit });
    return beyond ? fail(beyond) : ok({ status: 'watching' });
  }
  const isMisfit = reply?.status === 'does_not_fit' || reply?.status === 'not_accepted';
  if (isMisfit && mayBeCopied(rental, target)) {
    await deps.showNotice(tabId, target, { kind: 'misfit', key });
  }
  return fail(errorOf(reply, frame.host, 'code'));
}

/** Whether a page's own notice may give a rental's code away: what counts there is the document that shows it. */
export const mayBeCopied = ({ codeDomain }: Rental, { domain }: Pick<FillTarget, 'domain'>): boolean =>
  codeDomain === null || codeDomain === domain;

/** How the frames of a tab are searched. */
interface FrameSearch extends Occasion {
  /** See {@link ownNumbers}. */
  over?: readonly string[];
  pointing?: PointingIn;
}

/**
 * The frame whose field is the one to fill: that with the focus, else the surest; the top document where none has one. With
 * the field that the user points at, if they do.
 */
export async function bestFrame(
  deps: Pick<DeliveryDeps, 'ask'>,
  target: FillTarget,
  what: Pointed,
  { tabId, explicit, pointed, over = [], pointing = () => ({}) }: FrameSearch,
): Promise<PointedFrame> {
  const top = target.frames[0] ?? { ...target, frameId: 0 };
  if (target.frames.length < 2 && !pointed) return top;
  const answers = await Promise.all(
    target.frames.map(async (frame) => {
      const { origin, frameId } = frame;
      const reply = parsePageReply(
        await deps.ask(tabId, { to: 'page', type: 'find', what, origin, explicit, over, ...pointing(frame) }, frameId),
      );
      return {
        frame: { ...frame, at: reply?.at },
        found: reply?.status === 'found',
        score: reply?.score ?? 0,
        focused: reply?.focused === true,
      };
    }),
  );
  const candidates = answers
    .filter(({ found }) => found)
    .sort((a, b) => Number(b.focused) - Number(a.focused) || b.score - a.score);
  return candidates[0]?.frame ?? top;
}

/** Asks the frames to tell when a code field is there, until the rental's end. */
async function watch(
  deps: DeliveryDeps,
  rental: Rental,
  tabId: number,
  { target, pointing }: { target: FillTarget; pointing: PointingIn },
): Promise<void> {
  const until = rental.providerEndsAt ?? rental.endsAt ?? deps.now() + 600_000;
  await Promise.all(
    target.frames.map((frame) =>
      deps.ask(
        tabId,
        { to: 'page', type: 'watch-code-field', origin: frame.origin, until, ...pointing(frame) },
        frame.frameId,
      ),
    ),
  );
}

/** The frame that the field may be in and that the browser, or the rule of one site, keeps us out of. */
function outOfReach(
  rules: SiteRules,
  rental: Rental,
  target: FillTarget,
  { reply: { frames = [] }, explicit }: { reply: PageReply; explicit: boolean },
): AppError | null {
  const reached = new Set(target.frames.map(({ host }) => host));
  const blocked = frames.filter(({ host }) => !reached.has(host));
  const own = blocked.find(({ host }) => target.allows(host));
  if (own) return { kind: 'permission', host: own.host };
  const likely = explicit ? blocked.find((frame) => frame.likely) : undefined;
  const there = likely && rules.siteOfHost(likely.host);
  return there && mayBeCopied(rental, there) ? otherSite(rules, rental, there) : null;
}

/**
 * The other numbers that were rented for a rental's site, newest first: where one of them stands in the field it is
 * ours, and is written over. Unasked, only those that this tab had and that are over or were filled there.
 */
async function ownNumbers({ repository }: DeliveryDeps, rental: Rental, occasion: Occasion): Promise<string[]> {
  const { tabId, explicit } = occasion;
  const { live, history } = await repository.all();
  const { site } = rental;
  const isOurs = (other: Rental): boolean =>
    site !== null &&
    other.site?.domain === site.domain &&
    (explicit || (other.site.tabId === tabId && (isEnded(other) || other.numberFilledAt !== null)));
  const numbers = [...live, ...history].filter(isOurs).flatMap(({ number }) => number ?? []);
  return [...new Set(numbers)].filter((number) => number !== rental.number).slice(0, MAX_OWN_NUMBERS);
}

/** A page holds one of the last; the rest would only tell it of old ones. */
const MAX_OWN_NUMBERS = 10;

/**
 * Brings a rental's number into the phone field of a tab. Asked for by the user, the field may be a likely one
 * and the rental may have no site yet, which it gets; otherwise only an unmistakable field is filled. What the user
 * has typed there stays.
 */
export async function deliverNumber(deps: DeliveryDeps, key: string, occasion: Occasion): Promise<Delivered> {
  let rental = await deps.repository.find(key);
  if (!rental?.number) return fail({ kind: 'not_found' });
  const { tabId, explicit } = occasion;
  if (rental.site === null && explicit) {
    const { pageSiteOf } = await siteRules();
    const site = pageSiteOf((await deps.tabUrl(tabId)) ?? '');
    if (site) rental = (await deps.repository.apply(key, { type: 'site-linked', site: { tabId, ...site } })) ?? rental;
  }
  const target = await fillTargetFor(deps, rental, tabId);
  if (!target.ok) return target;
  const over = await ownNumbers(deps, rental, occasion);
  const { domain } = target.value;
  const pointing = await pointingOn(deps, domain, 'phone', occasion.pointed);
  const frame = await bestFrame(deps, target.value, 'phone', { ...occasion, over, pointing });
  if (!(await isStill(deps, target.value, tabId))) return fail({ kind: 'permission', host: target.value.host });
  const number = rental.number ?? '';
  const reply = parsePageReply(
    await deps.ask(
      tabId,
      { to: 'page', type: 'fill-phone', origin: frame.origin, number, explicit, over, ...pointing(frame) },
      frame.frameId,
    ),
  );
  if (reply?.status === 'no_field' && occasion.pointed) return fail({ kind: 'no_field', what: 'pointed' });
  await rememberPointed(deps, rental, { domain, what: 'phone', frame, reply });
  if (reply?.status !== 'filled') return fail(errorOf(reply, frame.host, 'phone'));
  if (explicit) await deps.repository.apply(key, { type: 'tab-bound', tabId });
  const boundTo = explicit && rental.site !== null ? tabId : (rental.site?.tabId ?? null);
  await deps.repository.apply(key, { type: 'number-filled', at: deps.now(), tabId: boundTo });
  return ok({ status: 'filled' });
}

/** What a page's answer means for the user, where it is not `filled`. */
export function errorOf(reply: PageReply | null, host: string, what: Pointed): AppError {
  switch (reply?.status) {
    case 'does_not_fit':
      return { kind: 'does_not_fit', reason: 'shape' };
    case 'occupied':
      return { kind: 'does_not_fit', reason: 'occupied' };
    case 'not_accepted':
      return { kind: 'does_not_fit', reason: 'not_accepted' };
    case 'doubtful':
      return { kind: 'does_not_fit', reason: 'doubtful' };
    case 'other_country':
      return { kind: 'does_not_fit', reason: 'other_country', country: reply.country ?? '' };
    case 'no_field':
      return { kind: 'no_field', what };
    default:
      return { kind: 'permission', host };
  }
}
