import { chromium } from '@playwright/test';
import { chromiumEnvironment, chromiumFlags, findChromium, openedEndpoint } from './chromium-start.ts';
import type { Display } from './display.ts';
import { freshProfile } from './fresh-profile.ts';
import { startGroup, stopGroup } from './processes.ts';
import { until } from './until.ts';

/** Makes a profile that Chromium has started with once, without an extension. */
export function freshChromiumProfile(display: Display): Promise<string> {
  return freshProfile(findChromium(), (folder) => startOnce(folder, display));
}

async function startOnce(profileDir: string, display: Display): Promise<void> {
  const { width, height } = display;
  const flags = chromiumFlags({
    extensionDir: null,
    profileDir,
    // No server is there.
    sandboxPort: 1,
    windowSize: { width, height },
    colorScheme: 'light',
    scaleFactor: 1,
  });
  const child = startGroup(findChromium(), flags, { env: chromiumEnvironment(display) });
  try {
    const browser = await chromium.connectOverCDP(await openedEndpoint(profileDir), { noDefaults: true });
    await until(() => browser.contexts()[0]?.pages()[0], { what: 'the first tab' });
    const session = await browser.newBrowserCDPSession();
    // Only what ends in order has written everything.
    await session.send('Browser.close');
    await until(() => child.exitCode !== null, { what: 'Chromium to end' });
    await browser.close();
  } finally {
    await stopGroup(child);
  }
}
