import type { Sandbox } from '../sandbox/sandbox.ts';
import { Held } from './held.ts';
import { happens } from './wait.ts';

/** A moment that is being waited for. */
export interface Armed {
  /** Resolves with whether the moment came; `stop` ends the waiting. */
  reached(stop?: () => boolean): Promise<boolean>;
  /** Lets go whatever was held, unless it is to be late. */
  goOn(): void;
  /** Lets go whatever was held or is late, and lifts what has not struck. */
  release(): void;
}

/** What points are made of. */
interface PointScene {
  sandbox: Sandbox;
  /** Resolves once the extension stores a rental in this state that it did not hold before. */
  stored(state: string): Promise<unknown>;
}

/** A named moment: arms itself before what leads to it. */
export type Point = (scene: PointScene) => Armed;

type Handled = 'before' | 'after' | 'never';

const path = {
  balance: '/api/v1/balance',
  rent: '/api/v1/rent-a-number',
  status: '/api/v1/rental-status',
  cancel: '/api/v1/cancel-rental',
  complete: /\/completed$/,
} as const;

/**
 * While the next such request is in the air, handled or not. A request whose sender dies goes on at the provider, at
 * once or (`late`) when the next worker has long been asking.
 */
const inTheAir =
  (where: string | RegExp, handled: Handled, late = false): Point =>
  ({ sandbox }) => {
    const held = new Held();
    const lift = sandbox.fault({ path: where }, { hold: held, handled });
    return {
      async reached(stop) {
        const there = await happens(() => held.isThere, stop ? { stop } : {});
        const request = sandbox.requests.findLast((one) => one.fault?.startsWith('held') && one.endedAt === null);
        if (there && request && !late)
          void happens(() => request.endedAt !== null, { timeout: 60_000 }).then(() => held.release());
        return there;
      },
      goOn: () => (late ? undefined : held.release()),
      release() {
        lift();
        held.release();
      },
    };
  };

/** When the answer to the next such request has just been written. */
const answered =
  (where: string | RegExp): Point =>
  ({ sandbox }) => {
    const from = sandbox.requests.length;
    const matches = (asked: string): boolean => (typeof where === 'string' ? asked === where : where.test(asked));
    return {
      reached: (stop) =>
        happens(
          () =>
            sandbox.requests
              .slice(from)
              .some((request) => matches(request.path) && request.status !== null && request.endedAt !== null),
          stop ? { stop } : {},
        ),
      goOn: () => undefined,
      release: () => undefined,
    };
  };

/** When a rental has just been stored in a state. */
const stored =
  (state: string): Point =>
  (scene) => {
    let written = false;
    void scene.stored(state).then(
      () => (written = true),
      () => undefined,
    );
    return {
      reached: (stop) => happens(() => written, stop ? { stop } : {}),
      goOn: () => undefined,
      release: () => undefined,
    };
  };

/** As soon as whatever leads to it has begun. */
const atOnce: Point = () => ({ reached: async () => true, goOn: () => undefined, release: () => undefined });

/** The point after which a request is handled when somebody else has been asking for a while. */
export const LATE_POINT = 'rent arrived, handled long after the death';

/** Around a gesture that rents. */
export const RENT_POINTS = {
  'the gesture itself': atOnce,
  'some moment of renting': atOnce,
  'balance asked, not answered': inTheAir(path.balance, 'before'),
  'balance answered': answered(path.balance),
  'intent stored': stored('intent'),
  'request stored': stored('requesting'),
  'rent arrived, handled after the death': inTheAir(path.rent, 'after'),
  [LATE_POINT]: inTheAir(path.rent, 'after', true),
  'rent arrived, never handled': inTheAir(path.rent, 'never'),
  'charged, not answered': inTheAir(path.rent, 'before'),
  'rent answered': answered(path.rent),
  'rental stored': stored('waiting'),
  'first status question in the air': inTheAir(path.status, 'after'),
} satisfies Record<string, Point>;

/** Around the arrival of a code; the first happens before the provider has it. */
export const CODE_POINTS = {
  'before the code': atOnce,
  'code at the provider, not asked for': atOnce,
  'status question in the air': inTheAir(path.status, 'after'),
  'code in the air': inTheAir(path.status, 'before'),
  'code answered': answered(path.status),
  'code stored': stored('received'),
} satisfies Record<string, Point>;

/** Around `Done`. */
export const DONE_POINTS = {
  'done, the gesture itself': atOnce,
  'complete in the air': inTheAir(path.complete, 'after'),
  'complete handled, not answered': inTheAir(path.complete, 'before'),
  'complete answered': answered(path.complete),
  'completion stored': stored('completed'),
} satisfies Record<string, Point>;

/** Around a cancelling that the lock allows, or refuses. */
export const CANCEL_POINTS = {
  'balance before cancelling in the air': inTheAir(path.balance, 'before'),
  'cancel in the air': inTheAir(path.cancel, 'after'),
  'cancel handled, not answered': inTheAir(path.cancel, 'before'),
  'cancel answered': answered(path.cancel),
  'cancellation stored': stored('cancelled'),
  'refused lock, not answered': inTheAir(path.cancel, 'before'),
  'refused lock, answered': answered(path.cancel),
  'code during cancelling': inTheAir(path.cancel, 'after'),
} satisfies Record<string, Point>;
