import { readChannelAddress } from '../../../lib/push/channel-address.ts';
import { throttle } from '../../../lib/push/throttle.ts';
import { PushChannel } from '../../../lib/push/push-channel.ts';
import { isHeld } from '../../../lib/rentals/model/rental.ts';
import type { RentalRepository } from '../../../lib/rentals/store/repository.ts';
import type { RentalPoller } from '../../../lib/rentals/polling/rental-poller.ts';
import { settingsItem } from '../../../lib/settings/items.ts';
import { quietly } from '../../../lib/core/async.ts';

/** What a message on the channel sets off at most once in, in milliseconds: anybody may send one. */
const MESSAGE_GAP_MS = 1000;

/** The user's push channel; a message there is a reason to ask the provider as soon as its pace allows, and nothing more. */
export function createPush(poller: () => RentalPoller): PushChannel {
  const ask = throttle(
    () => quietly(poller().pushed()),
    MESSAGE_GAP_MS,
    () => performance.now(),
  );
  return new PushChannel({
    open: (address) => new WebSocket(address),
    onMessage: ask,
    onHealth: () => quietly(poller().run()),
    random: Math.random,
  });
}

/** Listens while a number is held and the user has given an address; to nothing otherwise. */
export async function followPush(push: PushChannel, repository: RentalRepository): Promise<void> {
  const [{ live }, { pushChannel }] = await Promise.all([repository.all(), settingsItem.get()]);
  push.listen(live.some(isHeld) ? readChannelAddress(pushChannel) : null);
}
