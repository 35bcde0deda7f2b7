import type { Page } from '@playwright/test';
import type { Scene } from '../support/scene.ts';
import { dashboardScenes } from './dashboard.ts';
import { optionsScenes } from './options.ts';
import { popupScenes } from './popup.ts';

/** Text of twice its size, as people set it in the browser: nothing may be cut off or scroll sideways. */
export const enlarge = (page: Page): Promise<void> =>
  page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });

const larger = (scene: Scene): Scene => ({ ...scene, state: `${scene.state}-at-200`, act: enlarge });

const enlarged = (scenes: readonly Scene[], wanted: string): Scene[] =>
  scenes.filter(({ state }) => state === wanted).map(larger);

/** Screens with text of twice its size. */
export const largeScenes: Scene[] = [
  ...enlarged(popupScenes, 'typical'),
  ...enlarged(popupScenes, 'waiting'),
  ...enlarged(popupScenes, 'code'),
  ...enlarged(optionsScenes, 'narrow'),
  ...enlarged(dashboardScenes, 'narrow'),
];
