import { fail, ok, type Result } from '../../../lib/core/errors.ts';
import type { HandlersOf } from '../../../lib/messaging/protocol.ts';
import { deliverCode, deliverNumber } from '../../../lib/rentals/delivery/delivery.ts';
import { linkSite, unlinkSite } from '../../../lib/rentals/delivery/linking.ts';
import { bindTab } from '../../../lib/rentals/delivery/tab-binding.ts';
import { refusalFor } from '../../../lib/rentals/model/ownership.ts';
import type { RentalEvent } from '../../../lib/rentals/model/transition.ts';
import { complete, wantCancel } from '../../../lib/rentals/polling/ending.ts';
import { pickableCodes } from '../../../lib/sms/pickable-codes.ts';
import type { Services } from '../services.ts';
import { quietly } from '../../../lib/core/async.ts';

/** What the background answers about numbers that are rented. */
export function rentalsHandlers(
  services: Services,
): HandlersOf<
  | 'cancel'
  | 'keep'
  | 'complete'
  | 'dismiss'
  | 'copied'
  | 'fillNumber'
  | 'fillCode'
  | 'pickCode'
  | 'bindTab'
  | 'linkSite'
  | 'follow'
  | 'unlinkSite'
> {
  const { account, delivery, ending, following, poller, repository, settingsWrites } = services;
  const note = async (key: string, event: RentalEvent) =>
    (await repository.apply(key, event)) ? ok({}) : fail({ kind: 'not_found' });
  return {
    async cancel({ key }) {
      const wanted = await withOwnKey(services, key, () => wantCancel(ending, key), await account.beside());
      // Nobody waits for it: with several numbers it hardly ends.
      quietly(poller.run());
      return wanted;
    },
    keep: ({ key }) => note(key, { type: 'cancel-kept' }),
    complete: ({ key }) => complete(ending, key),
    dismiss: ({ key }) => note(key, { type: 'dismissed' }),
    copied: ({ key }) => note(key, { type: 'copied', at: Date.now() }),
    fillNumber: ({ key, tabId }) => deliverNumber(delivery, key, { tabId, explicit: true }),
    fillCode: ({ key, tabId }) => deliverCode(delivery, key, { tabId, explicit: true }),
    async pickCode({ key, code }) {
      const text = (await repository.find(key))?.text ?? '';
      if (!pickableCodes(text).includes(code)) return fail({ kind: 'not_found' });
      return note(key, { type: 'code-picked', at: Date.now(), code });
    },
    async bindTab({ tabId }) {
      await bindTab(delivery, tabId);
      return ok({});
    },
    linkSite: (request) => settingsWrites.run(() => linkSite(delivery, request)),
    async follow({ id }) {
      const followed = await following.follow(id);
      quietly(poller.run());
      return followed.ok ? ok({}) : followed;
    },
    unlinkSite: (link) => settingsWrites.run(() => unlinkSite(link)),
  };
}

/**
 * Acts on a rental unless another account's key is in use: under that, its ids could be somebody else's, and that account
 * would pay. What asks with the rental's own key may do so for accounts `beside` it, too.
 */
export async function withOwnKey<T>(
  { repository, account }: Services,
  key: string,
  act: () => Promise<Result<T>>,
  beside?: readonly string[],
): Promise<Result<T>> {
  const [rental, current] = await Promise.all([repository.find(key), account.id()]);
  const refusal = rental && refusalFor(rental, current, beside);
  return refusal ? fail(refusal) : act();
}
