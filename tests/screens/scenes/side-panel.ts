import type { Scene } from '../support/scene.ts';
import { popupScenes } from './popup.ts';

const STATES = new Set(['empty', 'loading', 'typical', 'long', 'error', 'offline', 'waiting']);

const inPanel = (scene: Scene): Scene => ({
  ...scene,
  screen: 'sidepanel',
  path: 'sidepanel.html',
  width: 420,
  height: 700,
});

/** A tab whose address the browser does not tell. */
const unseen = (scene: Scene): Scene => ({
  ...inPanel(scene),
  state: 'unseen',
  world: { local: scene.world.local ?? {} },
});

/** The popup's screen as it is in the side panel, which is wider and stays. */
export const sidePanelScenes: Scene[] = [
  ...popupScenes.filter(({ state }) => STATES.has(state)).map(inPanel),
  ...popupScenes.filter(({ state }) => state === 'waiting').map(unseen),
];
