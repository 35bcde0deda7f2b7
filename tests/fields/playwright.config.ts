import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const executablePath = [process.env['CHROME_PATH'], '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (at) => at && existsSync(at),
);

export default defineConfig({
  testDir: '.',
  globalSetup: './libraries/build.ts',
  fullyParallel: true,
  // Most of a fill is waiting for what the page makes of it.
  workers: 3,
  reporter: 'list',
  timeout: 20_000,
  use: {
    browserName: 'chromium',
    headless: true,
    viewport: { width: 1000, height: 800 },
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    },
  },
});
