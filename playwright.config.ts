import { defineConfig } from '@playwright/test';
import type { Fixtures } from './tests/e2e/support/fixtures.ts';

/**
 * Browser tests drive one real screen each with real gestures, each worker on a display of its own. Three at a time on
 * two cores: many wait for a lock or a pace, and use none.
 */
export default defineConfig<Fixtures>({
  testDir: 'tests/e2e',
  workers: 3,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  forbidOnly: !!process.env['CI'],
  reporter: 'list',
  use: { trace: 'off', screenshot: 'off', video: 'off' },
  projects: [
    { name: 'chromium', testIgnore: '**/*.firefox.spec.ts', use: { engine: 'chromium' } },
    // The tests of both browsers with the tag are enough for every day; FIREFOX=all runs all that Firefox can.
    {
      name: 'firefox',
      grep: process.env['FIREFOX'] === 'all' ? /./ : /\.firefox\.spec\.ts|@firefox/,
      use: { engine: 'firefox' },
    },
  ],
});
