// Takes pictures of every screen in every state, for a reviewer to flip through in .output/screens/index.html.
//   npm run screens                        compares them with what was approved
//   npm run screens -- --update-snapshots  approves them as they are
import { spawnSync } from 'node:child_process';

const { status } = spawnSync(
  'playwright',
  ['test', '--config', 'tests/screens/playwright.config.ts', ...process.argv.slice(2)],
  {
    stdio: 'inherit',
    env: { ...process.env, SCREENS: 'all' },
  },
);
process.exitCode = status ?? 1;
