import type { Scene, World } from '../support/scene.ts';
import { account, busyOptions, LOCK, offlineAnswers, rental, rentals, stored } from './stored.ts';

const scene = (state: string, world: World, act?: Scene['act']): Scene => ({
  screen: 'options',
  state,
  path: 'options.html',
  world,
  width: 1000,
  height: 700,
  ...(act ? { act } : {}),
});

const typeKey: Scene['act'] = async (page) => {
  await page.locator('input[type=text], input[type=password]').first().fill('sk_0123456789');
  await page.keyboard.press('Enter');
};

/** The states of the options. */
export const optionsScenes: Scene[] = [
  scene('empty', { local: {} }),
  scene('loading', { loads: true }),
  scene('typical', { local: stored() }),
  scene('long', { local: stored({ ...account(1_234_567_890_123), ...busyOptions, ...rentals([rental()]) }) }),
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
    { local: {}, answers: { ...offlineAnswers, connect: { ok: false, error: { kind: 'network', offline: true } } } },
    typeKey,
  ),
  scene(
    'lock',
    {
      local: stored(LOCK),
      session: { 'lock-session': { version: 1, data: { isOpen: true, dataKey: null, usedAt: 0 } } },
    },
    async (page) => {
      await page.locator('#lock ~ .actions button').nth(1).click();
      await page.locator('#lock ~ form input').nth(0).fill('correct horse');
      await page.locator('#lock ~ form input').nth(1).fill('horse');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').scrollIntoViewIfNeeded();
    },
  ),
  scene('locked', { local: stored(LOCK) }),
  scene('question', { local: stored(rentals([rental()])) }, async (page) => {
    await page.locator('#erase ~ .actions button').click();
    await page.getByRole('dialog').waitFor();
  }),
  { ...scene('narrow', { local: stored(busyOptions) }), width: 400 },
];
