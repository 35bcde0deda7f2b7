import { keptMatch } from '../../../lib/catalogue/kept-matches.ts';
import { fail, ok, type Result } from '../../../lib/core/errors.ts';
import type { HandlersOf, RequestOf } from '../../../lib/messaging/protocol.ts';
import { tabUrl } from '../../../lib/platform/tabs.ts';
import {
  combinationError,
  isAboutGroup,
  noteRefused,
  refusedBefore,
  type GroupStore,
} from '../../../lib/rentals/store/refused-groups.ts';
import type { RentRequest } from '../../../lib/rentals/renting/rent-request.ts';
import { wantAnother } from '../../../lib/rentals/renting/try-another.ts';
import { refusedGroupsItem } from '../../../lib/rentals/store/items.ts';
import type { Services } from '../services.ts';
import { quietly, SerialQueue } from '../../../lib/core/async.ts';
import { rent, fillAtOnce } from '../rent-and-fill.ts';
import { withOwnKey } from './rentals.ts';

/** What the background answers about renting. */
export function rentingHandlers(
  services: Services,
): HandlersOf<'matchSite' | 'rent' | 'rentAgain' | 'rentSpecific' | 'rentGroup' | 'tryAnother' | 'keepDraft'> {
  const { catalogue, choices, drafts, ending, poller, requests } = services;
  return {
    async matchSite({ url, incognito }) {
      const [listed, chosen] = await Promise.all([catalogue.cached(), choices.choices()]);
      return ok(await keptMatch(url, { services: listed, choices: chosen, keep: !incognito }));
    },
    async rent(request) {
      const rented = await rentChosen(services, request);
      if (rented.ok) quietly(drafts.used(request.tabId));
      return rented;
    },
    rentAgain: ({ key, tabId, ...wish }) =>
      withOwnKey(services, key, async () =>
        rentAndFill(services, await requests.again(key, { ...wish, tabId }), tabId),
      ),
    rentSpecific: ({ key, tabId, ...wish }) =>
      withOwnKey(services, key, async () =>
        rentAndFill(services, await requests.number(key, { ...wish, tabId }), tabId),
      ),
    async rentGroup(request) {
      const rented = await rentGroup(services, request);
      if (rented.ok) quietly(drafts.used(request.tabId));
      return rented;
    },
    async tryAnother({ key, maxPrice }) {
      const wanted = await withOwnKey(services, key, () => wantAnother(ending, key, maxPrice));
      quietly(poller.run());
      return wanted;
    },
    async keepDraft(draft) {
      await drafts.keep(draft);
      return ok({});
    },
  };
}

/** Rents one number, and fills it into the tab. */
async function rentAndFill(
  services: Services,
  request: Result<RentRequest>,
  tabId: number | null,
): Promise<Result<{ key: string }>> {
  if (!request.ok) return request;
  const rented = await rent(services, request.value);
  if (!rented.ok) return rented;
  const key = rented.value.keys[0] ?? '';
  quietly(fillAtOnce(services, key, tabId));
  return ok({ key });
}

/** Rents what was chosen in the popup, and remembers the choice for the site. */
async function rentChosen(services: Services, wish: RequestOf<'rent'>): Promise<Result<{ key: string }>> {
  const { catalogue, choices, requests } = services;
  const { service: apiName, tabId, choice } = wish;
  const request = await requests.any(apiName, wish);
  if (!request.ok) return request;
  // Where a private window was leaves no choice behind.
  const url = tabId === null || request.value.incognito === true ? null : await tabUrl(tabId);
  // A choice that can't be stored must not stand in the way of the number.
  const remember = async (): Promise<void> =>
    choices.remember(url, apiName, await catalogue.cached()).catch(() => undefined);
  if (choice === 'confirmed') await remember();
  const rented = await rentAndFill(services, request, tabId);
  if (!rented.ok) return rented;
  if (choice === 'picked') await remember();
  quietly(choices.used(apiName));
  return rented;
}

/** Changes of the refused groups run one after another. */
const refusals = new SerialQueue();
const refusedGroups: GroupStore = {
  load: () => refusedGroupsItem.get(),
  save: (value) => refusedGroupsItem.set(value),
  now: Date.now,
};

/** Rents several services on one number. The site in front is that of its own service; the others get theirs later. */
async function rentGroup(services: Services, wish: RequestOf<'rentGroup'>): Promise<Result<{ keys: string[] }>> {
  const { tabId } = wish;
  const names = [...new Set(wish.services)];
  const request = await services.requests.group(names, wish);
  if (!request.ok) return request;
  const before = wish.insist ? null : await refusedBefore(refusedGroups, names);
  if (before) return fail(combinationError(before.error, before.leftMs));
  const rented = await rent(services, request.value);
  if (rented.ok) {
    for (const key of rented.value.keys) {
      const rental = await services.repository.find(key);
      if (rental?.site) quietly(fillAtOnce(services, key, tabId));
    }
    return rented;
  }
  if (!isAboutGroup(rented.error)) return rented;
  const { error } = rented;
  await refusals.run(() => noteRefused(refusedGroups, names, error)).catch(() => undefined);
  return fail(combinationError(error));
}
