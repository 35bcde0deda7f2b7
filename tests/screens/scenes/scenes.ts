import type { Scene } from '../support/scene.ts';
import { dashboardScenes } from './dashboard.ts';
import { optionsScenes } from './options.ts';
import { popupScenes } from './popup.ts';
import { largeScenes } from './large.ts';
import { sidePanelScenes } from './side-panel.ts';
import { welcomeScenes } from './welcome.ts';

/** All screens in all their states. */
export const SCENES: Scene[] = [
  ...popupScenes,
  ...optionsScenes,
  ...dashboardScenes,
  ...welcomeScenes,
  ...sidePanelScenes,
  ...largeScenes,
];
