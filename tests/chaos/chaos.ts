/**
 * The chaos suite at length: `CHAOS_SEED=… CHAOS_ROUNDS=… CHAOS_KILLS=… CHAOS_PROTOCOLS=http2|http1|both npm run chaos`.
 * Without numbers it goes on to 50 rounds and 200 deaths at least. With `CHAOS_STORIES=1` every round's story is told,
 * not only that of a violation.
 */
import { fileURLToPath } from 'node:url';
import { launchChromium } from '../e2e/support/chromium.ts';
import { startDisplay } from '../e2e/support/display.ts';
import { startSandbox } from '../sandbox/sandbox.ts';
import { countDeeds, killsOf, tellCounts } from './counts.ts';
import { ViolationError } from './observer.ts';
import { runChaos } from './run.ts';
import { Stage } from './stage.ts';

const { CHAOS_SEED, CHAOS_ROUNDS, CHAOS_KILLS, CHAOS_PROTOCOLS = 'http2', CHAOS_STORIES } = process.env;
const seed = CHAOS_SEED ?? String(Date.now());
const rounds = Number(CHAOS_ROUNDS ?? 50);
const kills = Number(CHAOS_KILLS ?? (CHAOS_ROUNDS === undefined ? 200 : 0));
const protocols = CHAOS_PROTOCOLS === 'both' ? ['http2', 'http1'] : [CHAOS_PROTOCOLS];
const extensionDir = fileURLToPath(new URL('../../.output/chrome-mv3/', import.meta.url));
const started = performance.now();
const say = (text: string): void =>
  console.log(`${((performance.now() - started) / 1000).toFixed(0).padStart(5)} s  ${text}`);
const tell = (line: string, story: string): void => say(CHAOS_STORIES ? `${line}\n${story}\n` : line);

say(`CHAOS_SEED=${seed} CHAOS_ROUNDS=${rounds} CHAOS_PROTOCOLS=${CHAOS_PROTOCOLS}`);
const display = await startDisplay();
try {
  for (const protocol of protocols) {
    const sandbox = await startSandbox({ http2: protocol === 'http2', balance: '900.00', lockSeconds: 60 });
    const chrome = await launchChromium({ extensionDir, sandboxPort: sandbox.port, display });
    const stage = new Stage(chrome, sandbox);
    const share = (all: number): number => Math.ceil(all / protocols.length);
    try {
      await runChaos(stage, {
        seed,
        rounds: share(rounds),
        kills: share(kills),
        cancels: share(rounds / 5),
        onRound: tell,
      });
      say(`${protocol}: ${killsOf(stage.counts)} kills and no violation`);
    } catch (error) {
      process.exitCode = 1;
      console.error(error instanceof ViolationError ? error.message : error);
      await display.screenshot(fileURLToPath(new URL('../../.output/chaos.png', import.meta.url)));
    } finally {
      countDeeds(stage.counts, sandbox);
      console.log(`\n${protocol}, seed ${seed}\n${tellCounts(stage.counts)}\n`);
      await chrome.close();
      await sandbox.close();
    }
  }
} finally {
  await display.stop();
}
