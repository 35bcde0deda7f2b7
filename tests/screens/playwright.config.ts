import { defineConfig } from '@playwright/test';

/**
 * Pictures of every screen in every state. The screens are the shipped ones; what they read and what the background
 * would answer is given, and the clock stands still. Headless: nothing here needs a gesture.
 */
export default defineConfig({
  testDir: '.',
  fullyParallel: true,
  workers: 2,
  reporter: 'list',
  timeout: 60_000,
  forbidOnly: !!process.env['CI'],
  globalTeardown: './support/gallery.ts',
  snapshotPathTemplate: '{testDir}/baseline/{arg}{ext}',
  // A picture that nobody has approved is a difference too, except where baselines are being made.
  updateSnapshots: 'none',
  expect: { toMatchSnapshot: { maxDiffPixelRatio: 0.01, threshold: 0.2 } },
});
