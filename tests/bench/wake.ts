/** How soon a background that was ended answers, beside that of an extension with nothing in it. */
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extensionIdOf, findChromium } from '../e2e/support/chromium-start.ts';
import { ServiceWorkerControl } from '../e2e/support/chromium-worker.ts';

/** Milliseconds from a question to its answer, with no background there when it is asked; taken in turns. */
export interface WakeTimes {
  /** An extension of the same permissions whose background only answers. */
  empty: number[];
  /** Ours, asked for nothing but a sign of life. */
  own: number[];
  /** Ours, asked which service a site belongs to that it was asked about before. */
  site: number[];
}

/** What a page asks its background with. */
interface Runtime {
  sendMessage(message: unknown): Promise<unknown>;
}

const RUNS = 25;
const ANSWERING = 'chrome.runtime.onMessage.addListener((message, sender, send) => { send({ ok: true }); });';

/** Writes an extension with the permissions of a built one, and a background that only answers. */
async function writeEmpty(build: string, folder: string): Promise<void> {
  const { permissions, host_permissions, optional_host_permissions, minimum_chrome_version } = JSON.parse(
    await readFile(join(build, 'manifest.json'), 'utf8'),
  ) as Record<string, unknown>;
  const background = { service_worker: 'background.js' };
  const manifest = { manifest_version: 3, name: 'Empty', version: '1', background };
  const asked = { permissions, host_permissions, optional_host_permissions, minimum_chrome_version };
  await mkdir(folder);
  await writeFile(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, ...asked }));
  await writeFile(join(folder, 'background.js'), ANSWERING);
  await writeFile(join(folder, 'push-help.html'), '<!doctype html><title>Empty</title>');
}

/** An extension's page that asks nothing by itself, and the control of its background. */
async function opened(context: BrowserContext, dir: string): Promise<{ page: Page; worker: ServiceWorkerControl }> {
  const origin = `chrome-extension://${await extensionIdOf(await realpath(dir))}/`;
  const page = await context.newPage();
  await page.goto(`${origin}push-help.html`);
  const worker = new ServiceWorkerControl({
    scope: () => origin,
    connect: () => Promise.reject(new Error('Nobody looks at the worker')),
    openSession: () => context.newCDPSession(page),
  });
  return { page, worker };
}

/** Ends the background, and times the answer of the next. */
async function timeToAnswer(
  { page, worker }: Awaited<ReturnType<typeof opened>>,
  procedure: string,
  request: object,
): Promise<number> {
  await worker.stop();
  return page.evaluate(
    async ([procedure, request]) => {
      const { runtime } = (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome;
      const start = performance.now();
      const answer = (await runtime.sendMessage({ to: 'background', procedure, request })) as { ok?: boolean };
      if (answer?.ok !== true) throw new Error(`${procedure} was not answered`);
      return performance.now() - start;
    },
    [procedure, request] as const,
  );
}

/** Measures {@link WakeTimes} in a browser of its own. */
export async function measureWakes(build: string): Promise<WakeTimes> {
  const folder = await mkdtemp(join(tmpdir(), 'gat-wake-'));
  const empty = join(folder, 'empty');
  await writeEmpty(build, empty);
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: findChromium(),
    headless: false,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-features=DisableLoadExtensionCommandLineSwitch',
      `--disable-extensions-except=${build},${empty}`,
      `--load-extension=${build},${empty}`,
    ],
  });
  try {
    const own = await opened(context, build);
    const other = await opened(context, empty);
    const times: WakeTimes = { empty: [], own: [], site: [] };
    const url = 'https://web.whatsapp.com/';
    // The first of each fills the browser's caches.
    for (let i = 0; i <= RUNS; i++) {
      const none = await timeToAnswer(other, 'wake', {});
      const wake = await timeToAnswer(own, 'wake', {});
      const site = await timeToAnswer(own, 'matchSite', { url, incognito: false });
      if (i === 0) continue;
      times.empty.push(none);
      times.own.push(wake);
      times.site.push(site);
    }
    return times;
  } finally {
    await context.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
