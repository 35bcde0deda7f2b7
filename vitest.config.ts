import { defineConfig } from 'vitest/config';

/** Sets the time zone, which only a process of its own may. */
const TIME_ZONES = 'tests/unit/rentals/history/weeks.test.ts';
/** Replaces nothing and keeps nothing between its tests, so that one thread can take file after file. */
const PURE = ['core', 'getatext/handler', 'getatext/rest', 'sms'].map((at) => `tests/unit/${at}/**/*.test.ts`);

export default defineConfig({
  test: {
    setupFiles: ['tests/unit/setup.ts'],
    testTimeout: 20_000,
    // A thread starts sooner than a process.
    pool: 'threads',
    projects: [
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/sandbox/**/*.test.ts'],
          exclude: [...PURE, TIME_ZONES],
        },
      },
      { extends: true, test: { name: 'time zones', include: [TIME_ZONES], pool: 'forks' } },
    ],
  },
});
