// Random sequences of gestures, faults and deaths against the real core over a model of the provider and the browser.
// `MODEL_RUNS` sequences: 2,000 in `npm test`, fewer in `npm run check`; `MODEL_SEED=…` repeats a run.
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { complaintsOf } from './charge-model/checks.ts';
import type { Manners } from './charge-model/ledger.ts';
import { happen, manners, steps, type Gesture, type Step } from './charge-model/steps.ts';
import { VirtualTime } from './charge-model/virtual-time.ts';
import { World } from './charge-model/world.ts';

const RUNS = Number(process.env['MODEL_RUNS'] ?? 300);
const SEED = process.env['MODEL_SEED'];
const ALARM_MS = 30_000;

let time: VirtualTime;
beforeEach(() => {
  time = new VirtualTime();
  vi.stubGlobal('setTimeout', (run: () => void, ms?: number) => time.set(run, ms));
  vi.stubGlobal('clearTimeout', (id: number) => time.clear(id));
});
afterEach(() => void vi.unstubAllGlobals());

const rejections: unknown[] = [];
const note = (reason: unknown): void => void rejections.push(reason);
beforeAll(() => void process.on('unhandledRejection', note));
afterAll(() => {
  process.off('unhandledRejection', note);
  expect(rejections).toEqual([]);
});

async function pass(world: World, ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= ALARM_MS) {
    await time.advance(Math.min(left, ALARM_MS));
    if (left >= ALARM_MS) world.alarm();
  }
  await time.advance(0);
}

/** Lives through the steps, then lets the network, the disk and the user's keys come right and everything end. */
async function live(way: Manners, sequence: readonly Step[]): Promise<string[]> {
  time = new VirtualTime();
  const world = new World(time, way);
  const gestures: Gesture[] = [];
  for (const step of sequence) {
    happen(world, step, gestures);
    await (step.do === 'wait' ? pass(world, step.ms) : time.advance(0));
  }
  world.faults.clear();
  world.fillDisk(0, 0);
  world.dieAfter(null);
  world.online = true;
  const asked: string[] = [];
  for (const key of ['other', 'acc'] as const) {
    world.key = key;
    world.watch('online', world.wakeUp().poller.wake());
    // The same worker goes on, with all that it remembers; then another takes over.
    await pass(world, ALARM_MS);
    const since = time.now;
    await pass(world, 3 * ALARM_MS);
    for (const rental of world.stored.live) {
      const isAsked = world.requests.some(({ id, at }) => id === rental.providerId && at >= since);
      if (rental.account === key && rental.state === 'waiting' && !isAsked)
        asked.push(`${rental.key} is not asked about`);
    }
    world.die();
    world.watch('wake', world.wakeUp().poller.wake());
    for (let hours = 0; hours < 6 && world.stored.live.some(({ account }) => account === key); hours += 1)
      await pass(world, 3_600_000);
  }
  return [...asked, ...complaintsOf(world, gestures)];
}

it('keeps money and codes through any sequence of events, faults and deaths', async () => {
  await fc.assert(
    fc.asyncProperty(manners, steps, async (way, sequence) => {
      expect(await live(way, sequence)).toEqual([]);
    }),
    { numRuns: RUNS, ...(SEED === undefined ? {} : { seed: Number(SEED) }) },
  );
}, 120_000);
