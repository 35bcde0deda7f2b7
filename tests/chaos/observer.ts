import { judge, judgeMoney, TELLS_COST, type Deeds, type Sight } from './judge.ts';
import type { Stage } from './stage.ts';
import { happens } from './wait.ts';

/** What the user sees differs from what happened; the message is the round's story. */
export class ViolationError extends Error {
  override name = 'ViolationError';
}

/** How long the screens may take until they agree with the provider: its limits slow the extension down for a while. */
export const AGREEMENT_MS = 40_000;
/** How long a lost answer is looked into at most: half a minute, and up to another until the guard asks. */
const OUTCOME_MS = 75_000;

/** Compares what the user sees with the provider's ledger. */
export class Observer {
  readonly #stage: Stage;
  /** How to have the same course again. */
  readonly #course: string;
  #dismissed = 0;

  constructor(stage: Stage, course: string) {
    this.#stage = stage;
    this.#course = course;
  }

  #deeds(): Deeds {
    const { ledger, rentals, requests } = this.#stage.sandbox;
    return {
      ledger,
      rentals,
      rentRequests: requests.filter((request) => request.path === '/api/v1/rent-a-number').length,
      gestures: this.#stage.counts.gestures,
      dismissed: this.#dismissed,
      mayBeOpen: true,
    };
  }

  /**
   * Waits until the screens say what happened; up to the end (`last`) they may say of a lost answer that it is being
   * looked into.
   */
  async compare(last = false): Promise<Sight> {
    const stage = this.#stage;
    stage.story.say('no more faults; the person looks');
    const wrong = judgeMoney(this.#deeds());
    if (wrong.length > 0) this.fail(wrong);
    let found: string[] = [];
    let sight: Sight = { rows: [], cards: [] };
    const agrees = async (): Promise<boolean> => {
      sight = await stage.look();
      found = judge({ ...this.#deeds(), mayBeOpen: !last }, sight);
      return found.length === 0;
    };
    if (!(await happens(agrees, { interval: 60, timeout: last ? OUTCOME_MS : AGREEMENT_MS }))) this.fail(found, sight);
    stage.story.say('the screens agree with the ledger');
    const { counts } = stage;
    counts['rentals shown'] = sight.rows.filter((row) => row.number !== '–').length;
    const unknown = sight.rows.filter((row) => row.state === 'Unknown');
    counts['unknown outcomes shown'] = unknown.length;
    counts['of these charged'] = unknown.filter((row) => row.price !== '$0.00').length;
    counts['refunds shown'] = sight.rows.filter((row) => row.price.includes('refunded')).length;
    return sight;
  }

  /** The user takes away what is over. */
  async dismissEnded(): Promise<void> {
    const popup = await this.#stage.openPopup();
    const ended = popup
      .getByRole('region')
      .filter({ has: popup.getByRole('button', { name: 'Dismiss' }), hasNotText: 'Checking what happened' });
    const cards = popup.getByRole('region');
    while ((await ended.count()) > 0) {
      // A lost answer that has just been looked into joins those that can be dismissed, so all cards are counted.
      const before = await cards.count();
      if (TELLS_COST.test(await ended.first().innerText())) this.#dismissed += 1;
      await ended.first().getByRole('button', { name: 'Dismiss' }).click();
      const fewer = await happens(async () => (await cards.count()) < before, { interval: 10 });
      if (!fewer) this.fail(['a rental that is over cannot be dismissed']);
    }
  }

  /** Tells the story of a violation, by rejecting. */
  fail(found: readonly string[], sight?: Sight): never {
    const { counts, story, sandbox } = this.#stage;
    counts.violations += found.length;
    throw new ViolationError(
      `${found.join('\n')}\n\n${this.#course}\n${story.tell(sandbox.requests)}${sight ? tellSight(sight) : ''}`,
    );
  }
}

/** What was seen, without the codes. */
function tellSight({ rows, cards }: Sight): string {
  const row = rows.map(({ number, state, price }) => `  ${number}  ${state}  ${price}`);
  const card = cards.map((text) => `  ${text.replaceAll(/\s*\n\s*/g, ' | ').replaceAll(/\b\d{6}\b/g, '(code)')}`);
  return ['', 'Dashboard:', ...row, 'Popup:', ...card].join('\n');
}
