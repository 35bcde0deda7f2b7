import { test as base, type TestInfo } from '@playwright/test';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startSandbox, type Sandbox, type SandboxStartOptions } from '../../sandbox/sandbox.ts';
import { launchChromium, type Chromium } from './chromium.ts';
import { startDisplay, type Display } from './display.ts';
import { expect } from './expect.ts';
import { installIn, type Firefox } from './firefox.ts';
import { makeAsNew, startFirefox, type RunningFirefox } from './firefox-start.ts';
import { builtPackage } from './packages.ts';
import type { Session } from './session.ts';
import { unzip } from './zip-file.ts';

/** What a test can ask for by name; everything but the screen is its own. */
export interface Fixtures {
  /** A fresh GetAText with its sites. */
  sandbox: Sandbox;
  /** How the sandbox starts; set with `test.use`. */
  sandboxOptions: SandboxStartOptions;
  /** Which browser `session` is: the project's. */
  engine: 'chromium' | 'firefox';
  /** The project's browser with the built extension: {@link chrome} or {@link firefox}. */
  session: Session;
  /** Chromium with the built extension and a fresh profile. */
  chrome: Chromium;
  /** Firefox with the built extension, newly installed; its process is the worker's, and is made as new after each test. */
  firefox: Firefox;
  /** The colors that Chromium asks pages for; set with `test.use`. */
  colors: 'light' | 'dark';
  /** Whether the browsers get what is in the stores' packages, not the folders of the build; set by a configuration. */
  packaged: boolean;
}

interface WorkerFixtures {
  display: Display;
  /** Gives the Firefox that the worker's tests share, started by the first that asks. */
  sharedFirefox: () => Promise<RunningFirefox>;
}

/** Playwright's `test` with {@link Fixtures}. A failing test keeps a picture of the screen. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  display: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright insists on a destructured argument
    async ({}, use) => {
      const display = await startDisplay();
      await use(display);
      await display.stop();
    },
    { scope: 'worker' },
  ],
  sharedFirefox: [
    async ({ display }, use) => {
      let running: Promise<RunningFirefox> | undefined;
      await use(() => (running ??= startFirefox(display)));
      await (await running?.catch(() => undefined))?.close();
    },
    { scope: 'worker' },
  ],
  // oxlint-disable-next-line no-empty-pattern -- see above
  sandboxOptions: [{}, { option: true }],
  sandbox: async ({ sandboxOptions }, use) => {
    const sandbox = await startSandbox(sandboxOptions);
    await use(sandbox);
    await sandbox.close();
    const charges = sandbox.ledger.filter((entry) => entry.kind === 'charge');
    const charged = charges.filter((entry) => entry.service !== 'long').map((entry) => entry.rentalId);
    expect(new Set(charged).size, 'no rental is charged twice').toBe(charged.length);
    const renting = /^\/api\/v1\/(rent-a-number|rent-specific-number|re-rent)$/;
    const single = sandbox.requests.filter(
      ({ path, search }) => renting.test(path) || search.includes('action=getNumber'),
    ).length;
    const inGroups = sandbox.requests
      .filter((request) => request.path === '/api/v1/rent-multiple-services')
      .map(({ body }) => String((body as { services?: unknown } | null)?.services).split(',').length);
    const taps = inGroups.reduce((sum, count) => sum + count, single);
    expect(charged.length, 'no charge without a renting call').toBeLessThanOrEqual(taps);
    const sent = sandbox.requests.filter(
      ({ method, path }) => method === 'POST' && path.startsWith('/api/v1/long-rentals'),
    );
    expect(charges.length - charged.length, 'no long rental is charged without its call').toBeLessThanOrEqual(
      sent.length,
    );
  },
  colors: ['light', { option: true }],
  engine: ['chromium', { option: true }],
  packaged: [false, { option: true }],
  session: async ({ engine, sandbox, display, sharedFirefox, colors, packaged }, use, info) =>
    engine === 'firefox'
      ? inFirefox({ sandbox, display, sharedFirefox, packaged }, use, info)
      : inChromium({ sandbox, display, colors, packaged }, use, info),
  chrome: ({ engine, sandbox, display, colors, packaged }, use, info) => {
    info.skip(engine === 'firefox', 'for Chromium alone');
    return inChromium({ sandbox, display, colors, packaged }, use, info);
  },
  firefox: ({ sandbox, display, sharedFirefox, packaged }, use, info) =>
    inFirefox({ sandbox, display, sharedFirefox, packaged }, use, info),
});

type Use<B> = (browser: B) => Promise<void>;

type Given = Pick<Fixtures, 'sandbox' | 'packaged'> & Pick<WorkerFixtures, 'display'>;

async function inChromium(
  { sandbox, display, colors, packaged }: Given & Pick<Fixtures, 'colors'>,
  use: Use<Chromium>,
  info: TestInfo,
): Promise<void> {
  const unpacked = info.outputPath('chrome-package');
  if (packaged) await unzip(builtPackage('chrome'), unpacked);
  const browser = await launchChromium({
    extensionDir: packaged ? unpacked : builtExtension('chrome-mv3'),
    sandboxPort: sandbox.port,
    display,
    colorScheme: colors,
  });
  await use(browser);
  await keepPicture(display, info);
  await browser.close();
}

async function inFirefox(
  { sandbox, display, sharedFirefox, packaged }: Given & Pick<WorkerFixtures, 'sharedFirefox'>,
  use: Use<Firefox>,
  info: TestInfo,
): Promise<void> {
  const running = await sharedFirefox();
  const firefox = await installIn(running, {
    extension: packaged ? builtPackage('firefox') : builtExtension('firefox-mv3'),
    proxyPort: sandbox.proxyPort,
  });
  await use(firefox);
  await keepPicture(display, info);
  await makeAsNew(running, firefox.id);
}

async function keepPicture(display: Display, info: TestInfo): Promise<void> {
  if (info.status !== info.expectedStatus) await display.screenshot(info.outputPath('screen.png'));
}

export { expect } from './expect.ts';

/** Folder of the shipped build for one browser. */
export function builtExtension(name: 'chrome-mv3' | 'firefox-mv3'): string {
  const folder = fileURLToPath(new URL(`../../../.output/${name}`, import.meta.url));
  if (!existsSync(folder)) {
    throw new Error(`${folder} is missing; run npm run build first`);
  }
  return folder;
}
