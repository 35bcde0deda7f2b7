import { countDeeds, killsOf, tellCounts } from '../chaos/counts.ts';
import { runChaos } from '../chaos/run.ts';
import { Stage } from '../chaos/stage.ts';
import { expect, test } from './support/fixtures.ts';

/** The short form of `npm run chaos`; HTTP/2, as the provider speaks. `CHAOS_SEED` gives it another course. */
const { CHAOS_SEED = 'short' } = process.env;

test.use({ sandboxOptions: { http2: true, balance: '100.00', lockSeconds: 60 } });

test('charges once and shows every charge and code, however often the worker dies', async ({ chrome, sandbox }) => {
  test.setTimeout(360_000);
  const stage = new Stage(chrome, sandbox);
  await runChaos(stage, { seed: CHAOS_SEED, rounds: 8, kills: 25, cancels: 1 });
  countDeeds(stage.counts, sandbox);
  test.info().annotations.push({ type: 'counts', description: tellCounts(stage.counts) });
  expect(killsOf(stage.counts)).toBeGreaterThanOrEqual(25);
  expect(stage.counts.charges).toBeGreaterThan(0);
  expect(stage.counts['codes seen']).toBe(stage.counts['codes delivered']);
});
