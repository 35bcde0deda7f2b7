import type { Scene, World } from '../support/scene.ts';
import { account, stored } from './stored.ts';

const scene = (state: string, world: World, act?: Scene['act']): Scene => ({
  screen: 'welcome',
  state,
  path: 'welcome.html',
  world,
  width: 1000,
  height: 700,
  ...(act ? { act } : {}),
});

const typeKey: Scene['act'] = async (page) => {
  await page.getByRole('textbox').first().fill('sk_0123456789');
  await page.keyboard.press('Enter');
};

/** Fills the practice form's number, and a code into boxes. */
const practise: Scene['act'] = async (page) => {
  await page.getByRole('radio').last().check();
  const buttons = page.getByRole('button');
  // The last four are those of the practice: number, code, undo, once more.
  await buttons.nth(-4).click();
  await buttons.nth(-3).click();
  await page.locator('.sms').waitFor();
};

/** The states of the introduction, and the help for push channels. */
export const welcomeScenes: Scene[] = [
  scene('empty', { local: {} }),
  scene('loading', { loads: true }),
  scene('typical', { local: stored() }, practise),
  { ...scene('long', { local: stored(account(1_234_567_890_123)) }, practise), width: 360 },
  scene(
    'error',
    {
      local: {},
      answers: { connect: { ok: false, error: { kind: 'auth', detail: 'Wrong Api Key or User is restricted' } } },
    },
    typeKey,
  ),
  scene(
    'offline',
    { local: {}, answers: { connect: { ok: false, error: { kind: 'network', offline: true } } } },
    typeKey,
  ),
  { ...scene('typical', { local: {} }), screen: 'push-help', path: 'push-help.html' },
];
