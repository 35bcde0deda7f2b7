/**
 * The stores' pictures, made of the real screens with the sandbox as GetAText: five screenshots of 1280×800 and the
 * promo tile of 440×280, in `.output/store`. Controls are found by role and name, so it works whatever they look like.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { launchChromium, type Chromium } from '../e2e/support/chromium.ts';
import { startDisplay } from '../e2e/support/display.ts';
import { root } from '../e2e/support/packages.ts';
import { manyRentals, storeRentals } from '../e2e/support/past-rentals.ts';
import { appState, firstRental, saveKey } from '../e2e/support/person.ts';
import { until } from '../e2e/support/until.ts';
import { startSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { capture, type View } from './store-capture.ts';
import { BESIDE_POPUP, composeScene, composeTile, FRAME, SCREENSHOT, TILE, type Scene } from './store-scene.ts';

const SITE = 'https://web.whatsapp.com/signup';
const folder = `${root}.output/store`;

/** Rents before a site, has the code filled, and takes what is seen on the way. */
async function mainJob(chrome: Chromium, sandbox: Sandbox): Promise<Scene[]> {
  sandbox.options.siteSmsDelayMs = 1500;
  const page = await chrome.newPage(SITE);
  const together = async (popup: Page): Promise<Pick<Scene, 'address' | 'page' | 'popup'>> => ({
    address: new URL(SITE).host,
    page: await capture(page, BESIDE_POPUP),
    popup: await capture(popup),
  });

  let popup = await chrome.openPopup(page);
  await popup.getByRole('button', { name: /^Rent number/ }).waitFor();
  const offer = await together(popup);

  await popup.getByRole('button', { name: /^Rent number/ }).click();
  const rental = await firstRental(sandbox);
  await until(async () => (await appState(page)).phone !== '', { what: 'the number in the phone field' });
  await popup.getByRole('button', { name: 'Copy number' }).waitFor();
  const waiting = await together(popup);

  await chrome.closePopup();
  await page.getByRole('button', { name: 'Send code' }).click();
  await until(async () => rental.code !== null && (await appState(page)).code === rental.code, {
    what: 'the code in the field',
  });
  popup = await chrome.openPopup(page);
  await popup.getByRole('button', { name: 'Copy code' }).waitFor();
  const code = await together(popup);
  await popup.getByRole('button', { name: 'Done' }).click();
  await until(() => rental.status === 'completed', { what: 'the end of the rental' });
  await chrome.closePopup();

  return [
    {
      title: 'A number for the site you’re on',
      text: 'One shortcut shows the service and its price. Nothing is paid before you say so.',
      ...offer,
    },
    {
      title: 'Filled in for you',
      text: 'The number goes into the phone field, and the wait for the SMS begins.',
      ...waiting,
    },
    { title: 'The code arrives', text: 'When the SMS arrives, its code is put where it belongs.', ...code },
  ];
}

/** The dashboard with a history, and the options. */
async function otherScreens(chrome: Chromium, options: Page): Promise<Scene[]> {
  await storeRentals(options, [], manyRentals(60));
  const dashboard = await chrome.newPage(chrome.extensionUrl('dashboard.html'));
  await dashboard.getByRole('tab', { name: 'Rentals', exact: true }).click();
  await dashboard.getByRole('button', { name: 'Export CSV' }).waitFor();
  await dashboard.getByText(/^60 rentals/).waitFor();
  const history = await capture(dashboard, FRAME);

  await options.bringToFront();
  await options.getByRole('checkbox', { name: 'Fill codes automatically' }).waitFor();
  await options.evaluate(() => scrollTo(0, 0));
  const settings = await capture(options, FRAME);
  const address = 'GetAText Autofill';
  return [
    {
      title: 'All you rented, in one place',
      text: 'Search, totals and spending. Kept in this browser alone.',
      address,
      page: history,
      popup: null,
    },
    {
      title: 'You decide',
      text: 'The most a number may cost, what is filled, and where. No telemetry, no access to all your sites.',
      address,
      page: settings,
      popup: null,
    },
  ];
}

/** Writes a picture, which must have exactly the size that the stores ask for. */
async function save(name: string, png: Buffer, view: View): Promise<void> {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  if (width !== view.width || height !== view.height) throw new Error(`${name} came out as ${width}×${height}`);
  await writeFile(`${folder}/${name}`, png);
  console.log(`.output/store/${name}  ${width}×${height}`);
}

await mkdir(folder, { recursive: true });
const sandbox = await startSandbox({ balance: '24.50' });
const display = await startDisplay({ width: 2560, height: 1800 });
const chrome = await launchChromium({
  extensionDir: `${root}.output/chrome-mv3`,
  sandboxPort: sandbox.port,
  display,
  windowSize: { width: 1280, height: 900 },
  scaleFactor: 2,
});
try {
  const options = await saveKey(chrome, sandbox.key);
  await options.getByRole('status').filter({ hasText: '$' }).waitFor();
  const scenes = [...(await mainJob(chrome, sandbox)), ...(await otherScreens(chrome, options))];
  const canvas = await chrome.newPage('about:blank');
  for (const [index, scene] of scenes.entries()) {
    await save(`screenshot-${index + 1}.png`, await composeScene(canvas, scene), SCREENSHOT);
  }
  await save('promo-tile.png', await composeTile(canvas), TILE);
} finally {
  await chrome.close();
  await display.stop();
  await sandbox.close();
}
