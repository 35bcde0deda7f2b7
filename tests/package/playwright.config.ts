import { defineConfig } from '@playwright/test';
import common from '../../playwright.config.ts';
import type { Fixtures } from '../e2e/support/fixtures.ts';

/** What the stores get: the zips that `npm run zip` makes, looked into, and put to work in both browsers. */
export default defineConfig<Fixtures>({
  ...common,
  testDir: '.',
  outputDir: '../../test-results/package',
  projects: [
    { name: 'packages', testMatch: '*.spec.ts' },
    {
      name: 'main job',
      testDir: '../e2e',
      testMatch: ['main-job.spec.ts', 'main-job.firefox.spec.ts'],
      grep: /rents from the popup/,
      use: { packaged: true },
    },
  ],
});
