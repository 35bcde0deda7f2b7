import { appState, learnLock } from '../e2e/support/person.ts';
import type { SandboxRental } from '../sandbox/types.ts';
import { faultName } from '../sandbox/faults.ts';
import { killsOf } from './counts.ts';
import { rentBy } from './gestures.ts';
import { shown, type Sight } from './judge.ts';
import { AGREEMENT_MS, Observer } from './observer.ts';
import { Planner, type Blow, type CancelPlan, type Plan, type PlannedFault } from './plan.ts';
import { CANCEL_POINTS, CODE_POINTS, DONE_POINTS, LATE_POINT, RENT_POINTS, type Armed, type Point } from './points.ts';
import { Random } from './random.ts';
import type { Stage } from './stage.ts';
import { Story } from './story.ts';
import { happens, pause } from './wait.ts';

/** How long a run is. */
export interface RunOptions {
  seed: string;
  /** Rounds that rent, at least. */
  rounds: number;
  /** Deaths of the worker, at least: rounds go on until there were so many. */
  kills: number;
  /** How many rentals are left to be cancelled when their lock is over. */
  cancels: number;
  /** Told after every round: what it was in a line, and its story. */
  onRound?: (line: string, story: string) => void;
}

/** How long a new rental can't be cancelled, and a little more. */
const LOCK_MS = 62_000;
/** More rentals that live at a time make each one's questions rare: there is one a second over all. */
const MOST_WAITING = 2;

/** Rents, breaks things and compares, round after round; rejects with the first {@link ViolationError}. */
export async function runChaos(stage: Stage, options: RunOptions): Promise<void> {
  const chaos = new Chaos(stage, options);
  await stage.setUp();
  // Unlearned, the account's lock is taken for one that outlasts the rental.
  await learnLock(stage.chrome, 60_000);
  for (let round = 1; round <= options.rounds || killsOf(stage.counts) < options.kills; round++) {
    await chaos.rent(round);
    await chaos.cancelRipe();
  }
  await chaos.cancelAll();
  await chaos.end();
}

class Chaos {
  readonly #stage: Stage;
  readonly #options: RunOptions;
  readonly #planner: Planner;
  readonly #observer: Observer;
  #lifts: (() => void)[] = [];
  /** The rentals that wait for their lock to end. */
  readonly #waiting: SandboxRental[] = [];
  #left: number;
  #what = '';

  constructor(stage: Stage, options: RunOptions) {
    this.#stage = stage;
    this.#options = options;
    this.#planner = new Planner(new Random(options.seed));
    this.#observer = new Observer(stage, `CHAOS_SEED=${options.seed} CHAOS_ROUNDS=${options.rounds}`);
    this.#left = options.cancels;
  }

  /** One round: rents, is struck, receives, ends, and compares after each. */
  async rent(round: number): Promise<void> {
    const { sandbox, counts } = this.#stage;
    const plan = this.#planner.round(this.#left > 0 && this.#waiting.length < MOST_WAITING);
    this.#begin(
      `round ${round}: ${plan.gesture}, ${plan.rentPoint ?? 'no point'}, ${plan.blow}; ${plan.codePoint ?? 'no point'}; ${plan.end}`,
    );
    const before = new Set(sandbox.rentals.keys());
    await this.#stage.freshPage();
    await this.#rentAndStrike(plan);
    for (const after of plan.randomKills) await this.#killAtRandom(after);
    if (plan.rentPoint === LATE_POINT) {
      // Late is later than the user's first look.
      const late = this.#lifts.splice(0);
      await this.#settle();
      this.#lifts = late;
    }
    const sight = await this.#settle();
    counts.rounds += 1;
    const rental = [...sandbox.rentals.values()].find(
      (one) =>
        !before.has(one.id) && one.status === 'active' && sight.rows.some((row) => row.number === shown(one.number)),
    );
    if (rental && plan.end === 'cancel later') {
      this.#waiting.push(rental);
      this.#left -= 1;
    } else if (rental) {
      const untouched = plan.blow === 'worker' || plan.rentPoint === null;
      await this.#receive(rental, plan, untouched);
      if (plan.secondCode)
        await this.#receive(rental, { ...plan, codePoint: null, faults: { ...plan.faults, code: [] } }, untouched);
      if (plan.end === 'done') await this.#finish(rental, plan);
      else sandbox.expire(rental.id);
      await this.#settle();
    }
    await this.#observer.dismissEnded();
    this.#tell();
  }

  /** Cancels the rentals whose lock is over. */
  async cancelRipe(): Promise<void> {
    for (let first = this.#waiting[0]; first && Date.now() - first.rentedAt > LOCK_MS; first = this.#waiting[0]) {
      await this.#cancelFirst();
    }
  }

  /** Cancels all that are left for it, oldest first, each when its lock is over. */
  async cancelAll(): Promise<void> {
    while (this.#waiting.length > 0) await this.#cancelFirst();
  }

  /** Waits until nothing is open any more, and compares for the last time. */
  async end(): Promise<void> {
    this.#begin('the end');
    await this.#stage.freshPage();
    await this.#settle(true);
    this.#tell();
  }

  async #cancelFirst(): Promise<void> {
    const rental = this.#waiting.shift();
    if (rental?.status !== 'active') return;
    const plan = this.#planner.cancel();
    this.#begin(`cancelling: ${plan.point}`);
    await this.#stage.freshPage();
    await this.#cancel(rental, plan);
    await this.#observer.dismissEnded();
    this.#tell();
  }

  #begin(what: string): void {
    this.#what = what;
    this.#stage.story = new Story();
    this.#stage.story.say(what);
  }

  #tell(): void {
    const { counts, story, sandbox } = this.#stage;
    this.#options.onRound?.(
      `${String(killsOf(counts)).padStart(4)} kills  ${this.#what}`,
      story.tell(sandbox.requests),
    );
  }

  async #rentAndStrike(plan: Plan): Promise<void> {
    const stage = this.#stage;
    const rent = await rentBy(stage, plan.gesture, plan.rentPoint !== null);
    const armed = plan.rentPoint === null ? null : this.#arm(RENT_POINTS[plan.rentPoint]);
    this.#addFaults(plan.faults.rent);
    stage.counts.gestures += rent.gestures;
    stage.story.say(`gesture: ${plan.gesture}`);
    const doing = rent.start();
    if (armed) {
      await this.#strike(armed, plan.rentPoint ?? '', plan.jitter.rent, plan.blow, rent.isOver);
      // What the user was doing may have ended with the browser.
      await doing.catch(() => undefined);
    } else {
      await doing;
      await happens(rent.isOver, { interval: 20, timeout: 30_000 });
    }
  }

  #arm(point: Point): Armed {
    const armed = point({ sandbox: this.#stage.sandbox, stored: (state) => this.#stage.stored(state) });
    this.#lifts.push(() => armed.release());
    return armed;
  }

  #addFaults(faults: readonly PlannedFault[]): void {
    for (const { path, kind, times } of faults) {
      this.#stage.story.say(`fault prepared: ${faultName(kind)} on ${String(path)}, ${times}×`);
      this.#lifts.push(this.#stage.sandbox.fault({ path }, kind, times));
    }
  }

  /** Waits for the point, ends what is to end, and lets the provider go on. */
  async #strike(armed: Armed, point: string, jitter: number, blow: Blow, isOver?: () => boolean): Promise<void> {
    const stage = this.#stage;
    const reached = await armed.reached(isOver);
    if (!reached) stage.counts['points missed'] += 1;
    stage.story.say(`${reached ? 'reached' : 'MISSED'}: ${point}`);
    await pause(jitter);
    if (blow === 'worker') await stage.kill(point, 'kills at named points');
    else if (blow === 'reload') await stage.reload();
    else await stage.restart(blow === 'crash');
    armed.goOn();
    if (blow === 'worker') await this.#stage.browse();
  }

  async #killAtRandom(after: number): Promise<void> {
    await this.#stage.awake();
    await pause(after);
    await this.#stage.kill(`${after} ms after waking`, 'kills at random');
    await this.#stage.browse();
  }

  async #receive(rental: SandboxRental, plan: Plan, untouched: boolean): Promise<void> {
    const stage = this.#stage;
    const code = String(100_000 + stage.counts['codes delivered'] * 37 + (rental.id % 37));
    const deliver = (): void => {
      stage.sandbox.deliverSms(rental.id, code);
      stage.counts['codes delivered'] += 1;
      stage.story.say(`a code for rental ${rental.id} is at the provider`);
    };
    const name = plan.codePoint;
    this.#addFaults(plan.faults.code);
    if (name === null) deliver();
    else {
      const early =
        name === 'code at the provider, not asked for' || name === 'code in the air' || name === 'code answered';
      if (early) deliver();
      const armed = this.#arm(CODE_POINTS[name]);
      if (name === 'code stored') deliver();
      if (name === 'status question in the air') await armed.reached();
      if (name === 'status question in the air') deliver();
      await this.#strike(armed, name, early && name.startsWith('code at') ? 0 : plan.jitter.code, 'worker');
      if (name === 'before the code') deliver();
    }
    await this.#settle();
    stage.counts['codes seen'] += 1;
    if (!untouched) return;
    const filled = await happens(async () => (await appState(stage.site)).code === code, {
      interval: 50,
      timeout: AGREEMENT_MS,
    });
    if (!filled) this.#observer.fail([`the code of rental ${rental.id} is in the popup, and not in the page's field`]);
    stage.counts['codes filled into the page'] += 1;
  }

  async #finish(rental: SandboxRental, plan: Plan): Promise<void> {
    const stage = this.#stage;
    const done = (await this.#card(rental)).getByRole('button', { name: 'Done' });
    const armed = plan.donePoint === null ? null : this.#arm(DONE_POINTS[plan.donePoint]);
    this.#addFaults(plan.faults.done);
    stage.story.say('gesture: Done');
    await done.click();
    if (armed) await this.#strike(armed, plan.donePoint ?? '', plan.jitter.done, 'worker');
    await this.#settle();
    const again = async (): Promise<boolean> => {
      if (rental.status !== 'active') return true;
      // The first one may still take effect, and take the button away.
      const button = (await this.#card(rental)).getByRole('button', { name: 'Done', disabled: false });
      if (await button.isVisible()) await button.click({ timeout: 1000 }).catch(() => undefined);
      return false;
    };
    if (!(await happens(again, { interval: 200, timeout: AGREEMENT_MS })))
      this.#observer.fail([`rental ${rental.id} can't be finished`]);
  }

  async #cancel(rental: SandboxRental, plan: CancelPlan): Promise<void> {
    const stage = this.#stage;
    const { sandbox } = stage;
    let card = await this.#card(rental);
    await card.getByText('takes effect in').waitFor({ state: 'hidden', timeout: 70_000 });
    const refused = plan.point.startsWith('refused lock');
    sandbox.options.lockSeconds = refused ? Math.ceil((Date.now() - rental.rentedAt) / 1000) + 3 : 0;
    const armed = this.#arm(CANCEL_POINTS[plan.point]);
    this.#addFaults(plan.faults);
    stage.story.say('gesture: Cancel rental');
    const click = card.getByRole('button', { name: 'Cancel rental' }).click();
    if (plan.point === 'code during cancelling' && (await armed.reached())) {
      sandbox.deliverSms(rental.id, '271828');
      stage.counts['codes delivered'] += 1;
    }
    await this.#strike(armed, plan.point, plan.jitter, 'worker');
    await click;
    if (plan.randomKill !== null) await this.#killAtRandom(plan.randomKill);
    await this.#settle();
    if (rental.code !== null) stage.counts['codes seen'] += 1;
    const again = async (): Promise<boolean> => {
      if (rental.status !== 'active' || rental.code !== null) return true;
      card = await this.#card(rental);
      const button = card.getByRole('button', { name: 'Cancel rental' });
      if (await button.isVisible()) await button.click();
      return false;
    };
    if (!(await happens(again, { interval: 200, timeout: AGREEMENT_MS })))
      this.#observer.fail([`rental ${rental.id} can't be cancelled`]);
    if (rental.status === 'active') sandbox.expire(rental.id);
    await this.#settle();
  }

  async #card(rental: SandboxRental) {
    const popup = await this.#stage.openPopup();
    return popup.getByRole('region').filter({ hasText: shown(rental.number) });
  }

  /** Stops what was prepared, and has the screens compared; see {@link Observer.compare}. */
  #settle(last = false): Promise<Sight> {
    for (const lift of this.#lifts.splice(0)) lift();
    return this.#observer.compare(last);
  }
}
