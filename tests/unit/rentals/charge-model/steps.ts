// What may happen, as data: a failing sequence shrinks to the few steps that matter.
import fc from 'fast-check';
import type { Result } from '../../../../lib/core/errors.ts';
import { complete, wantCancel } from '../../../../lib/rentals/polling/ending.ts';
import type { RentRequest } from '../../../../lib/rentals/renting/rent-request.ts';
import { anyNumber, SERVICE } from '../support.ts';
import type { Manners } from './ledger.ts';
import type { CallKind, Fault, SentCall, Worker, World } from './world.ts';

const HOUR = 3_600_000;

/** One thing that happens. `which` picks among the rentals that there are. */
export type Step =
  | { do: 'rent'; site: number; times: number; multipleSms: boolean; ttlMs: number }
  | { do: 'again' | 'cancel' | 'keep' | 'complete' | 'dismiss' | 'provider cancels'; which: number }
  | { do: 'code'; which: number; code: string }
  | { do: 'wait'; ms: number }
  | { do: 'clock'; by: number }
  | { do: 'online'; is: boolean }
  | { do: 'key'; is: 'acc' | 'other' | null }
  | { do: 'die'; after: number }
  | { do: 'wake' }
  | { do: 'full disk'; after: number; writes: number }
  | { do: 'top up' }
  | { do: 'fault'; on: CallKind; how: Fault; lateMs: number | null };

const which = fc.nat(5);
const of = <T extends Step['do']>(name: T) => fc.constant(name);
const kinds = fc.constantFrom<CallKind>('rent', 'rent', 'rent', 'status', 'cancel', 'complete', 'balance');
const ways = fc.constantFrom<Fault>(
  'refuse',
  'drop before',
  'drop after',
  'drop after',
  'error before',
  'error after',
  'garbage after',
  'busy',
  'slow',
  'double',
);

/** A provider that charges late has done so before half a minute is over. */
const late = fc.constantFrom(null, null, 500, 3000, 12_000, 28_000);

const renting = {
  weight: 7,
  arbitrary: fc.record({
    do: of('rent'),
    site: fc.nat(2),
    times: fc.integer({ min: 1, max: 3 }),
    multipleSms: fc.boolean(),
    ttlMs: fc.constantFrom(20_000, 30_000, 60_000),
  }),
};

const parts = [
  renting,
  { weight: 1, arbitrary: fc.record({ do: of('again'), which }) },
  { weight: 3, arbitrary: fc.record({ do: of('cancel'), which }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('keep' as const, 'complete' as const, 'dismiss' as const, 'provider cancels' as const),
      which,
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: of('code'), which, code: fc.constantFrom('111111', '222222', '333333') }) },
  {
    weight: 7,
    arbitrary: fc.record({ do: of('wait'), ms: fc.constantFrom(0, 200, 1000, 1000, 5000, 12_000, 40_000) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: of('clock'),
      by: fc.constantFrom(-4 * HOUR, -600_000, -30_000, 30_000, 600_000, 5 * HOUR),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: of('online'), is: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: of('key'),
      is: fc.constantFrom('acc' as const, 'acc' as const, 'other' as const, null),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: of('die'), after: fc.nat(40) }) },
  { weight: 2, arbitrary: fc.record({ do: of('wake') }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: of('full disk'), after: fc.nat(6), writes: fc.integer({ min: 1, max: 4 }) }),
  },
  { weight: 1, arbitrary: fc.record({ do: of('top up') }) },
  { weight: 5, arbitrary: fc.record({ do: of('fault'), on: kinds, how: ways, lateMs: late }) },
] satisfies { weight: number; arbitrary: fc.Arbitrary<Step> }[];

/** Only what the machine can know of moves balances here, and the clock is right: what it claims must then be true. */
const plainParts = [
  renting,
  { weight: 3, arbitrary: fc.record({ do: of('cancel'), which }) },
  { weight: 2, arbitrary: fc.record({ do: of('code'), which, code: fc.constant('111111') }) },
  { weight: 6, arbitrary: fc.record({ do: of('wait'), ms: fc.constantFrom(0, 1000, 2000, 12_000) }) },
  { weight: 4, arbitrary: fc.record({ do: of('die'), after: fc.nat(30) }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: of('full disk'), after: fc.nat(6), writes: fc.integer({ min: 1, max: 4 }) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: of('fault'),
      on: fc.constantFrom<CallKind>('rent', 'rent', 'balance'),
      how: fc.constantFrom<Fault>('drop before', 'drop after', 'error before', 'error after', 'busy', 'slow'),
      lateMs: late,
    }),
  },
] satisfies { weight: number; arbitrary: fc.Arbitrary<Step> }[];

const upToThirty = (step: fc.Arbitrary<Step>): fc.Arbitrary<Step[]> =>
  fc.array(step, { minLength: 1, maxLength: 30, size: 'max' });

/** Up to thirty steps. */
export const steps: fc.Arbitrary<Step[]> = fc.oneof(
  upToThirty(fc.oneof(...parts)),
  upToThirty(fc.oneof(...plainParts)),
);

export const manners: fc.Arbitrary<Manners> = fc.record({
  lockMs: fc.constantFrom(0, 5000, 60_000, 300_000),
  tellsLock: fc.boolean(),
  afterEnd: fc.constantFrom('state', 'state', 'active', 'forgets'),
  tellsEnd: fc.boolean(),
  tellsBalance: fc.boolean(),
  answersLateCancel: fc.boolean(),
});

/** A gesture of renting, and what the user was told. */
export interface Gesture {
  worker: Worker;
  /** Gestures made in the same moment for the same thing have the same. */
  moment: number;
  request: Request;
  /** The rentals that a request was sent for. */
  keys: string[];
  told: Result<{ keys: string[] }> | { rejected: unknown } | null;
}

/** Makes a step happen; what it sets going goes on by itself. */
export function happen(world: World, step: Step, gestures: Gesture[]): void {
  const rentals = [...world.stored.live, ...world.stored.history];
  const picked = 'which' in step ? rentals[step.which % Math.max(1, rentals.length)] : undefined;
  switch (step.do) {
    case 'rent': {
      const moment = gestures.length;
      for (let n = 0; n < step.times; n += 1) {
        const service = { ...SERVICE, ttlMinutes: step.ttlMs / 60_000, multipleSms: step.multipleSms };
        const host = `s${step.site}.example`;
        rent(world, gestures, moment, anyNumber({ service, site: { tabId: 1, host, domain: host } }));
      }
      return;
    }
    case 'again':
      if (!picked?.providerId) return;
      return rent(world, gestures, gestures.length, {
        kind: 'again',
        providerId: picked.providerId,
        service: { ...SERVICE, ttlMinutes: 0.5 },
        site: null,
        maxPrice: 1,
      });
    case 'cancel': {
      if (!picked) return;
      const { ending, poller } = world.wakeUp();
      return world.watch(
        'cancel',
        wantCancel(ending, picked.key).then(() => poller.run()),
      );
    }
    case 'keep':
      return picked && world.watch('keep', world.wakeUp().ending.repository.apply(picked.key, { type: 'cancel-kept' }));
    case 'complete':
      if (!picked) return;
      world.done.add(picked.key);
      return world.watch('complete', complete(world.wakeUp().ending, picked.key));
    case 'dismiss':
      return (
        picked && world.watch('dismiss', world.wakeUp().ending.repository.apply(picked.key, { type: 'dismissed' }))
      );
    case 'provider cancels':
    case 'code': {
      world.ledger.tick();
      const active = world.ledger.entries.filter(({ state }) => state === 'active');
      const entry = active[step.which % Math.max(1, active.length)];
      if (!entry) return;
      if (step.do === 'code') entry.codes.push(step.code);
      else world.ledger.end(entry, 'cancelled', 'provider');
      return;
    }
    case 'clock': {
      const shift = Math.max(-4 * HOUR, Math.min(5 * HOUR, world.time.shift + step.by));
      world.epoch += 1;
      world.time.shift = shift;
      return;
    }
    case 'online':
      world.isRough = true;
      world.online = step.is;
      if (step.is) world.watch('online', world.wakeUp().poller.wake());
      return;
    case 'key':
      world.isRough = true;
      world.key = step.is;
      if (step.is) world.watch('connect', world.wakeUp().poller.wake());
      return;
    case 'die':
      return world.dieAfter(step.after);
    case 'wake':
      return void world.wakeUp();
    case 'full disk':
      return world.fillDisk(step.after, step.writes);
    case 'top up':
      return world.topUp();
    case 'fault': {
      const { on, how } = step;
      if (on !== 'rent') world.isRough = true;
      // Only what the provider has not done already, and has not refused, can it still do.
      const lateMs = on === 'rent' && ['drop before', 'error before', 'busy'].includes(how) ? step.lateMs : null;
      world.faults.set(on, [...(world.faults.get(on) ?? []), { how, lateMs }]);
      return;
    }
    case 'wait':
  }
}

type Request = Extract<RentRequest, { kind: 'any' | 'again' }>;

/** Whether a call on the wire is a request's: no two gestures agree to the same price. */
const isSent = (request: Request, sent: SentCall): boolean =>
  request.kind === 'any' ? request.maxPrice === sent.maxPrice : request.providerId === sent.id;

function rent(world: World, gestures: Gesture[], moment: number, wanted: Request): void {
  const request = { ...wanted, maxPrice: 1_000_000 + gestures.length };
  const worker = world.wakeUp();
  const gesture: Gesture = { worker, moment, request, keys: [], told: null };
  gestures.push(gesture);
  world.onRent = (sender, sent) => {
    // A gesture that joined another sends nothing; of those that are under way the first is the sender.
    const own = gestures.find((one) => one.worker === sender && one.told === null && isSent(one.request, sent));
    own?.keys.push(world.lastKey);
    if (own) world.ttlMs = own.request.service.ttlMinutes * 60_000;
  };
  const told = worker.renting.rent(request);
  told.then(
    (result) => void (gesture.told = result),
    (rejected: unknown) => void (gesture.told = { rejected }),
  );
  world.watch(
    'run',
    told.then(
      () => worker.poller.run(),
      () => undefined,
    ),
  );
}
