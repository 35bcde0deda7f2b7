import { chromium } from '@playwright/test';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Display } from './display.ts';
import { findExecutable } from './processes.ts';
import { until } from './until.ts';

/** Path of the Chromium-like browser that tests use. */
export function findChromium(): string {
  const wanted = process.env['CHROME_PATH'];
  const found = findExecutable(
    wanted
      ? [wanted]
      : [
          'chromium',
          'chromium-browser',
          'google-chrome',
          'google-chrome-stable',
          'microsoft-edge',
          'brave-browser',
          chromium.executablePath(),
        ],
  );
  if (!found) {
    throw new Error(
      wanted
        ? `CHROME_PATH is ${wanted}, which can't be run`
        : 'No Chromium or Chrome found: install one (Debian: apt-get install chromium) or set CHROME_PATH',
    );
  }
  return found;
}

/** The first tab. A blank one would be taken over by an options page that opens by itself, or not, as time falls. */
const START_PAGE = 'data:text/html,<title>Start</title>';

/** What would run beside the test in processes of its own: the pages of the address bar, and one for the next tab. */
const NOT_NEEDED = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'SpareRendererForSitePerProcess',
];

const FEATURES_OFF = [
  // Branded Chrome ignores --load-extension since 137 unless this feature is off.
  'DisableLoadExtensionCommandLineSwitch',
  'Translate',
  'OptimizationHints',
  'MediaRouter',
  'AutofillServerCommunication',
  ...NOT_NEEDED,
];

/** What a Chromium under test is started with. */
export interface ChromiumFlags {
  /** Folder of the extension; null for none. */
  extensionDir: string | null;
  /** Folders of other extensions, to compare with. */
  besides?: readonly string[];
  profileDir: string;
  /** TLS port on 127.0.0.1 that stands for every host on the internet. */
  sandboxPort: number;
  windowSize: { width: number; height: number };
  colorScheme: 'light' | 'dark';
  /** Pixels of the screen for each CSS pixel. */
  scaleFactor: number;
}

/** The command line for a Chromium that knows one extension and one server, and phones nowhere. */
export function chromiumFlags({
  extensionDir,
  besides = [],
  profileDir,
  sandboxPort,
  windowSize,
  colorScheme,
  scaleFactor,
}: ChromiumFlags): string[] {
  const extensions = [extensionDir, ...besides].filter((dir) => dir !== null).join();
  return [
    `--user-data-dir=${profileDir}`,
    '--remote-debugging-port=0',
    `--disable-features=${FEATURES_OFF.join()}`,
    ...(extensions ? [`--disable-extensions-except=${extensions}`, `--load-extension=${extensions}`] : []),
    `--host-resolver-rules=MAP * 127.0.0.1:${sandboxPort}, EXCLUDE 127.0.0.1`,
    '--ignore-certificate-errors',
    '--no-proxy-server',
    '--no-sandbox',
    '--test-type',
    '--no-first-run',
    '--no-default-browser-check',
    '--hide-crash-restore-bubble',
    '--disable-search-engine-choice-screen',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-sync',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--disable-breakpad',
    '--metrics-recording-only',
    '--password-store=basic',
    '--use-mock-keychain',
    // Windows under Xvfb can look covered; their pages would be throttled.
    '--disable-backgrounding-occluded-windows',
    '--ozone-platform=x11',
    `--force-device-scale-factor=${scaleFactor}`,
    '--lang=en-US',
    '--window-position=0,0',
    `--window-size=${windowSize.width},${windowSize.height}`,
    ...(colorScheme === 'dark' ? ['--force-dark-mode'] : []),
    START_PAGE,
  ];
}

/** The environment in which Chromium appears on a display. */
export function chromiumEnvironment(display: Display): NodeJS.ProcessEnv {
  // Without a desktop bus Chromium shows notifications itself and loses no time looking for a service.
  return { ...display.env, DBUS_SESSION_BUS_ADDRESS: '/dev/null', NO_AT_BRIDGE: '1' };
}

/** Address of the debugging port of a Chromium that has just been started, once it is open. */
export function openedEndpoint(profileDir: string): Promise<string> {
  return until(
    async () => {
      const [port, path] = (await readFile(join(profileDir, PORT_FILE), 'utf8')).trim().split('\n');
      return port && path ? `http://127.0.0.1:${port}` : undefined;
    },
    { timeout: 30_000, what: 'Chromium to open its debugging port' },
  );
}

/** Where Chromium writes its debugging port, in the profile. */
export const PORT_FILE = 'DevToolsActivePort';

/** Chromium derives an unpacked extension's id from its key, or else from its path. */
export async function extensionIdOf(extensionDir: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(extensionDir, 'manifest.json'), 'utf8')) as { key?: string };
  const source = manifest.key ? Buffer.from(manifest.key, 'base64') : extensionDir;
  const digest = createHash('sha256').update(source).digest('hex').slice(0, 32);
  return digest.replaceAll(/./g, (digit) => String.fromCodePoint(97 + Number.parseInt(digit, 16)));
}
