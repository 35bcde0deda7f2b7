import type { FaultKind } from '../sandbox/types.ts';
import { CANCEL_POINTS, CODE_POINTS, DONE_POINTS, RENT_POINTS } from './points.ts';
import type { Random } from './random.ts';

/** A pile to draw from without putting back, shuffled anew when it is empty: everything comes up, in random order. */
export class Deck<T> {
  readonly #all: readonly T[];
  readonly #random: Random;
  #left: T[] = [];

  constructor(all: readonly T[], random: Random) {
    this.#all = all;
    this.#random = random;
  }

  draw(): T {
    if (this.#left.length === 0) this.#left = [...this.#all];
    return this.#left.splice(this.#random.upTo(this.#left.length - 1), 1)[0] as T;
  }
}

/** What strikes at a named point. */
export type Blow = 'worker' | 'restart' | 'crash' | 'reload';
/** How a user rents. */
export type Gesture = 'click' | 'double click' | 'two windows' | 'context menu' | 'popup and menu';
/** What becomes of a rental that lived. */
type End = 'done' | 'run out' | 'cancel later';

/** A fault in the network or at the provider, which strikes whatever asks next. */
export interface PlannedFault {
  path: string | RegExp;
  kind: FaultKind;
  times: number;
}

/** Everything that chance decides about a round that rents. */
export interface Plan {
  gesture: Gesture;
  rentPoint: keyof typeof RENT_POINTS | null;
  blow: Blow;
  /** Milliseconds from each named point to the death. */
  jitter: { rent: number; code: number; done: number };
  faults: Record<'rent' | 'code' | 'done', PlannedFault[]>;
  /** Milliseconds from each waking to the death at random that follows. */
  randomKills: number[];
  codePoint: keyof typeof CODE_POINTS | null;
  secondCode: boolean;
  end: End;
  donePoint: keyof typeof DONE_POINTS | null;
}

/** Everything that chance decides about a cancelling. */
export interface CancelPlan {
  point: keyof typeof CANCEL_POINTS;
  jitter: number;
  randomKill: number | null;
  faults: PlannedFault[];
}

const BALANCE = '/api/v1/balance';
const STATUS = '/api/v1/rental-status';
/** What is asked around each stage of a round, the likelier ones more than once. */
const PATHS = {
  rent: ['/api/v1/rent-a-number', '/api/v1/rent-a-number', BALANCE, BALANCE, STATUS, '/api/v1/prices-info'],
  code: [STATUS],
  done: [/\/completed$/, STATUS],
  cancel: ['/api/v1/cancel-rental', '/api/v1/cancel-rental', BALANCE, STATUS],
} as const;

const KINDS: readonly FaultKind[] = [
  'drop-before',
  'drop-after',
  'garbage',
  'truncated',
  'wrong-types',
  { status: 502, after: true },
  { status: 408, after: true },
  { status: 503, headers: { 'retry-after': '1' } },
  { status: 429, headers: { 'retry-after': '1' } },
  { delayMs: 300 },
];

const keys = <T extends object>(points: T): (keyof T)[] => Object.keys(points) as (keyof T)[];

/** Draws the plans of a run. */
export class Planner {
  readonly #random: Random;
  readonly #gestures: Deck<Gesture>;
  readonly #rentPoints: Deck<Plan['rentPoint']>;
  readonly #codePoints: Deck<Plan['codePoint']>;
  readonly #donePoints: Deck<Plan['donePoint']>;
  readonly #cancelPoints: Deck<CancelPlan['point']>;
  readonly #blows: Deck<Blow>;

  constructor(random: Random) {
    this.#random = random;
    this.#gestures = new Deck<Gesture>(
      ['click', 'click', 'double click', 'two windows', 'context menu', 'popup and menu'],
      random,
    );
    this.#rentPoints = new Deck<Plan['rentPoint']>(
      keys(RENT_POINTS).flatMap((point) => [point, null]),
      random,
    );
    this.#codePoints = new Deck<Plan['codePoint']>([...keys(CODE_POINTS), null], random);
    this.#donePoints = new Deck<Plan['donePoint']>([...keys(DONE_POINTS), null], random);
    this.#cancelPoints = new Deck(keys(CANCEL_POINTS), random);
    this.#blows = new Deck<Blow>(
      ['worker', 'worker', 'worker', 'worker', 'worker', 'worker', 'worker', 'restart', 'crash', 'reload'],
      random,
    );
  }

  /** The next round's. `mayWait`: a rental may be left to be cancelled when its lock is over. */
  round(mayWait: boolean): Plan {
    const random = this.#random;
    const rentPoint = this.#rentPoints.draw();
    const gesture = this.#gestures.draw();
    return {
      // Only a point tells when what the menu started has got somewhere.
      gesture: rentPoint === null && gesture.includes('menu') ? 'click' : gesture,
      rentPoint,
      blow: rentPoint === null ? 'worker' : this.#blows.draw(),
      jitter: {
        rent: rentPoint === 'some moment of renting' ? random.upTo(1000) : this.#jitter(),
        code: this.#jitter(),
        done: this.#jitter(),
      },
      faults: { rent: this.#faults('rent'), code: this.#faults('code'), done: this.#faults('done') },
      randomKills: Array.from({ length: 1 + random.upTo(2) }, () => random.upTo(700)),
      codePoint: this.#codePoints.draw(),
      secondCode: random.chance(0.25),
      end: mayWait ? 'cancel later' : random.chance(0.75) ? 'done' : 'run out',
      donePoint: this.#donePoints.draw(),
    };
  }

  /** The next cancelling's. */
  cancel(): CancelPlan {
    return {
      point: this.#cancelPoints.draw(),
      jitter: this.#jitter(),
      randomKill: this.#random.chance(0.5) ? this.#random.upTo(500) : null,
      faults: this.#faults('cancel'),
    };
  }

  /** Half of the deaths come at the very moment, the others within the milliseconds in which an answer is stored. */
  #jitter(): number {
    return this.#random.chance(0.5) ? 0 : this.#random.upTo(40);
  }

  #faults(stage: keyof typeof PATHS): PlannedFault[] {
    const faults: PlannedFault[] = [];
    while (this.#random.chance(0.4) && faults.length < 3) {
      faults.push({
        path: this.#random.pick<string | RegExp>(PATHS[stage]),
        kind: this.#random.pick(KINDS),
        times: 1 + this.#random.upTo(1),
      });
    }
    return faults;
  }
}
