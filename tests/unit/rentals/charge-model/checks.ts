// What must hold when everything has come to rest: the provider's books against what the user sees.
import { isHeld, type Rental } from '../../../../lib/rentals/model/rental.ts';
import type { Entry } from './ledger.ts';
import type { Gesture } from './steps.ts';
import { StorageFull, type World } from './world.ts';

const DEFINITE = new Set(['no_numbers', 'insufficient_funds', 'network', 'auth', 'price_above_cap', 'refused']);

/** Everything that is wrong, in words; empty where nothing is. */
export function complaintsOf(world: World, gestures: readonly Gesture[]): string[] {
  return [
    ...world.complaints,
    ...world.ledger.entries.flatMap((entry) => entryComplaints(world, entry)),
    ...[...world.stored.live, ...world.stored.history].flatMap((rental) => rentalComplaints(world, rental)),
    ...gestures.flatMap((gesture, index) => gestureComplaints(world, gesture, index)),
    ...momentComplaints(gestures),
    ...paceComplaints(world),
  ];
}

/** Every charge shows, and every code was taken down. */
function entryComplaints(world: World, entry: Entry): string[] {
  const found: string[] = [];
  const rental = world.rental(entry.key);
  if (!rental) return [`${entry.id} was charged and no rental shows it`];
  const mates = world.ledger.entries.filter(({ key }) => key === entry.key);
  // A refund in the same moments hides the second charge in the balance, a lost answer may be what was charged; and
  // where answers bring no balance it must be asked for, which may fail.
  const isHidden =
    world.ledger.entries.some(({ refunded }) => refunded > 0) ||
    world.toppedUp ||
    hasOpenLoss(world, rental) ||
    (world.isRough && !world.ledger.manners.tellsBalance);
  if (mates.length > 1 && !world.doubled.has(entry.key)) found.push(`${entry.key} was charged ${mates.length} times`);
  if (mates.length > 1 && rental.providerId !== null && rental.overcharged === null && !isHidden)
    found.push(`${entry.key} was charged twice and does not say so`);
  if (rental.providerId === null && rental.state !== 'unknown')
    found.push(`${entry.id} was charged, ${entry.key} is ${rental.state}`);
  if (rental.providerId === entry.id && entry.codes.length > 0 && rental.code === null && !mayMiss(world, entry)) {
    found.push(`${entry.id} had a code, ${entry.key} ended as ${rental.state} without it`);
  }
  if (rental.code !== null && rental.providerId === entry.id && !entry.codes.includes(rental.code))
    found.push(`${entry.key} has another's code`);
  return found;
}

/** The user ended it, or the provider says nothing any more, or the clock and the provider's silence ended it. */
function mayMiss(world: World, entry: Entry): boolean {
  return (
    entry.endedBy === 'person' ||
    world.done.has(entry.key) ||
    world.ledger.manners.afterEnd === 'forgets' ||
    (world.epoch > 0 && !world.ledger.manners.tellsEnd)
  );
}

/** Whether an earlier call whose answer was lost could still be charged when a rental was rented. */
function hasOpenLoss(world: World, { key, account, createdAt }: Rental): boolean {
  return world.stored.history.some((other) => {
    if (other.state !== 'unknown' || other.key === key || other.account !== account) return false;
    const checkedAt = other.outcome?.checkedAt ?? Infinity;
    return world.epoch > 0 || (other.createdAt <= createdAt && checkedAt >= createdAt);
  });
}

function rentalComplaints(world: World, rental: Rental): string[] {
  const found: string[] = [];
  const mine = world.ledger.entries.filter(({ key }) => key === rental.key);
  const entry = mine.find(({ id }) => id === rental.providerId);
  const name = `${rental.key} (${rental.state})`;
  if (rental.providerId !== null && !entry) found.push(`${name} has a number that was never rented`);
  if (isHeld(rental) || rental.state === 'intent' || rental.state === 'requesting') found.push(`${name} is not over`);
  if (rental.state === 'failed' && mine.length > 0) found.push(`${name} says that nothing was rented`);
  if (rental.state === 'cancelled' && entry?.state !== 'cancelled')
    found.push(`${name} is ${entry?.state} at the provider`);
  // The provider's own refund of another number that nobody knows to be over yet can't be told from its own.
  const isGuess =
    rental.gone &&
    world.ledger.entries.some(
      ({ key, account, endedBy, refunded }) =>
        key !== rental.key && account === entry?.account && endedBy === 'provider' && refunded > 0,
    );
  if (rental.refunded !== null && rental.refunded > (entry?.refunded ?? 0) && !isGuess)
    found.push(`${name} claims a refund of ${rental.refunded}`);
  if (rental.refunded === null && entry && entry.refunded > 0 && mustSeeRefund(world))
    found.push(`${name} was refunded and does not say so`);
  if (rental.overcharged !== null && mine.length < 2) found.push(`${name} claims to be overcharged`);
  if (rental.state === 'unknown') {
    const { checkedAt, charged } = rental.outcome ?? { checkedAt: null, charged: null };
    const paid = mine.reduce((sum, { price }) => sum + price, 0);
    if (checkedAt === null) found.push(`${name} was never compared`);
    if (charged !== null && charged !== paid && canCompare(world, rental))
      found.push(`${name} claims a charge of ${charged}, it was ${paid}`);
  }
  return found;
}

/** Where nothing stands in the way, and only the user cancels, every refund shows. */
function mustSeeRefund(world: World): boolean {
  return (
    !world.isRough &&
    world.epoch === 0 &&
    world.diskFaults === 0 &&
    !world.toppedUp &&
    world.ledger.entries.every(({ endedBy }) => endedBy !== 'provider')
  );
}

/**
 * What the provider moves by itself, and what happened when by a clock that was set, nobody can know; nor whether this
 * call was charged late or one that came after it twice.
 */
function canCompare(world: World, { key, createdAt, outcome }: Rental): boolean {
  const isIn = (at: number): boolean => at >= createdAt && at <= (outcome?.checkedAt ?? 0);
  const mayBeAnothers = [...world.doubled].some((other) => other !== key && isIn(world.rental(other)?.createdAt ?? 0));
  return (
    world.epoch === 0 &&
    !mayBeAnothers &&
    !world.ledger.entries.some(({ endedBy, refunded }) => endedBy === 'provider' && refunded > 0)
  );
}

/** What the user was told is true, and they were told something. */
function gestureComplaints(world: World, { told, keys, worker }: Gesture, index: number): string[] {
  const name = `gesture ${index}`;
  if (keys.length > 1) return [`${name} sent ${keys.length} requests`];
  if (told === null) return worker === world.worker ? [`${name} was never answered`] : [];
  if ('rejected' in told) {
    return [`${name} rejected: ${String(told.rejected)}${told.rejected instanceof StorageFull ? ' (storage)' : ''}`];
  }
  const paid = world.ledger.entries.filter(({ key }) => keys.includes(key));
  if (told.ok && told.value.keys.some((key) => world.rental(key)?.providerId == null))
    return [`${name} was told of a number that is not there`];
  const isGivenUp = !told.ok && told.error.kind === 'storage' && told.error.rented !== undefined;
  if (isGivenUp && world.diskFaults < 2) return [`${name} gave up a number for a disk that was full for a moment`];
  if (!told.ok && DEFINITE.has(told.error.kind) && paid.length > 0)
    return [`${name} was told ${told.error.kind} and charged`];
  return [];
}

/** Gestures of one moment are one. */
function momentComplaints(gestures: readonly Gesture[]): string[] {
  const sent = new Map<number, Set<string>>();
  for (const { moment, keys } of gestures) sent.set(moment, new Set([...(sent.get(moment) ?? []), ...keys]));
  return [...sent].filter(([, keys]) => keys.size > 1).map(([moment]) => `gestures of moment ${moment} did not join`);
}

/** The provider's limits: a call of a kind a second. Setting the clock, which all limits go by, is an excuse. */
function paceComplaints({ requests }: World): string[] {
  const found: string[] = [];
  for (const kind of ['rent', 'status', 'cancel'] as const) {
    const own = requests.filter((request) => request.kind === kind);
    own.forEach((request, index) => {
      const before = own[index - 1];
      if (before && before.epoch === request.epoch && request.at - before.at < 1000)
        found.push(`${kind} asked again after ${request.at - before.at} ms`);
    });
  }
  return found.slice(0, 3);
}
