import { defineConfig } from '@playwright/test';

/** Browser tests drive one real screen each with real gestures: one worker, nothing repeated, nothing hidden. */
export default defineConfig({
  testDir: 'tests/e2e',
  workers: 1,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: !!process.env['CI'],
  reporter: 'list',
  use: { trace: 'off', screenshot: 'off', video: 'off' },
  projects: [
    { name: 'chromium', testMatch: '**/*.spec.ts', testIgnore: '**/*.firefox.spec.ts' },
    { name: 'firefox', testMatch: '**/*.firefox.spec.ts' },
  ],
});
