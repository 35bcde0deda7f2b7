/**
 * Times and sizes of the shipped build: medians and ratios of one run on this machine. Folders of unpacked extensions,
 * named on the command line, have their popups opened beside ours; `BENCH_MINUTES` is how long a number waits.
 */
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { launchChromium, type Chromium } from '../e2e/support/chromium.ts';
import { startDisplay } from '../e2e/support/display.ts';
import { appState, saveKey } from '../e2e/support/person.ts';
import { until } from '../e2e/support/until.ts';
import { startSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { catalogueTimes } from './catalogue.ts';
import { measureFields } from './fields.ts';
import { measurePopups } from './popups.ts';
import { fileSizes, screenSize } from './sizes.ts';
import { measureWaiting } from './waiting.ts';
import { measureWakes } from './wake.ts';

const RENTALS = 20;
const MINUTES = Number(process.env['BENCH_MINUTES'] ?? 5);
const build = fileURLToPath(new URL('../../.output/chrome-mv3/', import.meta.url));

const quantile = (values: number[], q: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
};
const row = (what: string, value: string, aim: string): void =>
  console.log(`${what.padEnd(58)} ${value.padStart(22)}   ${aim}`);
const spread = (values: number[]): string =>
  `${Math.round(quantile(values, 0.5))} / ${Math.round(quantile(values, 0.95))} ms`;

/** Rents for the site in front, lets the SMS come at a random moment, and times it into the page's own state. */
async function codeTime(chrome: Chromium, sandbox: Sandbox, page: Page): Promise<number> {
  await page.goto('https://web.whatsapp.com/signup');
  const before = sandbox.rentals.size;
  const popup = await chrome.openPopup(page);
  await popup.getByRole('button', { name: /^Rent number/ }).click();
  const rental = await until(() => [...sandbox.rentals.values()][before], { what: 'a rental' });
  await until(async () => (await appState(page)).phone !== '', { what: 'the number' });
  await chrome.closePopup();
  sandbox.options.siteSmsDelayMs = 500 + Math.random() * 2000;
  await page.getByRole('button', { name: 'Send code' }).click();
  await until(async () => rental.code !== null && (await appState(page)).code === rental.code, { what: 'the code' });
  const { codeAt } = await appState(page);
  const done = await chrome.openPopup(page);
  await done.getByRole('button', { name: 'Done' }).first().click();
  await until(() => rental.status === 'completed', { what: 'the end' });
  await chrome.closePopup();
  return (codeAt ?? Number.NaN) - (rental.deliveredAt ?? Number.NaN);
}

const all = await fileSizes(build);
const kb = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
console.log('what'.padEnd(58), 'median / p95'.padStart(22), '  aim');
row('popup, gzipped', kb(await screenSize(build, 'popup.html')), 'under 35 kB');
row(
  '  its fuzzy matcher, loaded with the list of services',
  kb([...all].find(([name]) => name.includes('similar-texts'))?.[1] ?? 0),
  '',
);
row('background, gzipped', kb(all.get('background.js') ?? 0), 'under 90 kB');
row('page script, gzipped', kb(all.get('content-scripts/page.js') ?? 0), 'under 12 kB');
row('  with what fills phone fields', kb(all.get('content-scripts/phone.js') ?? 0), '');
row('  with the notice', kb(all.get('content-scripts/notice.js') ?? 0), '');

const catalogue = catalogueTimes();
const fine = (values: number[]): string =>
  `${quantile(values, 0.5).toFixed(3)} / ${quantile(values, 0.95).toFixed(3)} ms`;
row('known sites in the background, gzipped', kb(catalogue.dataBytes), 'under 60 kB');
row('first match of a fresh process, 2,000 services', spread(catalogue.first), 'under 50 ms');
row('match, 2,000 services', fine(catalogue.match), 'under 0.2 ms');
row('picker: filter 2,000 services', fine(catalogue.filter), 'under 8 ms');
const AIMS: Record<number, string> = { 100: 'under 5 ms', 10_000: 'under 15 ms', 50_000: 'under 60 ms' };
const fields = await measureFields();
for (const { elements, first, times } of fields.find) {
  row(
    `find the code field among ${elements} elements`,
    `${quantile(times, 0.5).toFixed(1)} / ${quantile(times, 0.95).toFixed(1)} ms`,
    AIMS[elements] ?? '',
  );
  row('  the first time, with the page laid out for it', `${first.toFixed(1)} ms`, '');
}
for (const { elements, cost } of fields.watch) {
  row(`wait for a field, per 1,000 mutations of ${elements} elements`, `${cost.toFixed(2)} ms`, 'under 1 ms');
}
for (const { kind, times } of fields.fill) row(`fill and verify, ${kind}`, spread(times), '');

const wakes = await measureWakes(build);
const base = quantile(wakes.empty, 0.5);
const beside = (values: number[]): string => `${(quantile(values, 0.5) / base).toFixed(2)} times the empty one`;
row('ended background to its answer, an empty extension', fine(wakes.empty), '');
row('  ours, to a sign of life', fine(wakes.own), `${beside(wakes.own)}, aim 1.6`);
row('  ours, to the service of a site seen before', fine(wakes.site), beside(wakes.site));

const sandbox = await startSandbox({ balance: '500.00' });
const display = await startDisplay();

const [ours, empty, ...peers] = await measurePopups(build, sandbox, display, process.argv.slice(2));
if (ours && empty) {
  const blank = quantile(empty.paint, 0.5);
  const times = (values: number[]): string => `${(quantile(values, 0.5) / blank).toFixed(2)} times the empty one`;
  for (const { name, paint, bytes } of [empty, ...peers, ours]) {
    row(`popup, first paint: ${name}`, spread(paint), bytes ? kb(bytes) : '');
  }
  row('popup: from its start to the price, warm worker', spread(ours.warm), `${times(ours.warm)}, aim 1.25`);
  row('  from before the keys', spread(ours.gesture.warm), '');
  row('popup: from its start to the price, cold worker', spread(ours.cold), `${times(ours.cold)}, aim 1.6`);
  row('  from before the keys', spread(ours.gesture.cold), '');
}

for (const push of MINUTES > 0 ? [false, true] : []) {
  const { cpuPerMinute, heap, questionsPerMinute } = await measureWaiting(build, display, { minutes: MINUTES, push });
  row(
    `a number waiting ${MINUTES} min${push ? ', with push' : ''}: CPU time per minute`,
    `${Math.round(cpuPerMinute)} ms`,
    '',
  );
  row('  questions per minute', questionsPerMinute.toFixed(1), 'at most 60');
  row("  the background's heap", `${(heap / 1e6).toFixed(1)} MB`, '');
}

const chrome = await launchChromium({ extensionDir: build, sandboxPort: sandbox.port, display });
try {
  const options = await saveKey(chrome, sandbox.key);
  await options.getByRole('status').filter({ hasText: '$' }).waitFor();
  const page = await chrome.newPage('https://web.whatsapp.com/signup');
  const times: number[] = [];
  const counted = sandbox.requests.length;
  for (let i = 0; i < RENTALS; i++) times.push(await codeTime(chrome, sandbox, page));
  row(`code: from the provider to the page's state, ${RENTALS} rentals`, spread(times), 'median under 1200 ms');
  const api = sandbox.requests.slice(counted).filter((request) => request.host === 'getatext.com');
  row('requests per rental', (api.length / RENTALS).toFixed(1), '');
  const status = api.filter((request) => request.path.endsWith('/rental-status'));
  row('  of these asking for the code', (status.length / RENTALS).toFixed(1), '');
} finally {
  await chrome.close();
  await display.stop();
  await sandbox.close();
}
