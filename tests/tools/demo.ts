/**
 * The main job while you watch: a real browser, the shipped build, real gestures, the sandbox as GetAText. Leaves pictures
 * of each step, the README's pictures of the popup, and a moving picture of it all in `.output/demo`.
 */
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { launchChromium } from '../e2e/support/chromium.ts';
import { startDisplay } from '../e2e/support/display.ts';
import { appState, saveKey } from '../e2e/support/person.ts';
import { findExecutable, run } from '../e2e/support/processes.ts';
import { until } from '../e2e/support/until.ts';
import { startSandbox } from '../sandbox/sandbox.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const pictures = `${root}.output/demo`;
const started = performance.now();
const say = (text: string): void => {
  const at = ((performance.now() - started) / 1000).toFixed(1).padStart(5);
  console.log(`${at} s  ${text}`);
};

await rm(pictures, { recursive: true, force: true });
await mkdir(pictures, { recursive: true });
const sandbox = await startSandbox();
const display = await startDisplay();
say(`the sandbox plays https://getatext.com and every other site`);
const chrome = await launchChromium({ extensionDir: `${root}.output/chrome-mv3`, sandboxPort: sandbox.port, display });

let picture = 0;
/** Leaves a picture of the whole screen, once it stands still, as popups fade in; a user's own screen may never. */
const look = async (name: string): Promise<void> => {
  const raw = `${pictures}/now.ppm`;
  let before: Buffer | null = null;
  await until(
    async () => {
      await display.screenshot(raw);
      const [seen, last] = [await readFile(raw), before];
      before = seen;
      return last?.equals(seen);
    },
    { timeout: 1000, what: 'the screen to stand still' },
  ).catch(() => undefined);
  await rm(raw, { force: true });
  await display.screenshot(`${pictures}/${String(++picture).padStart(2, '0')}-${name}.png`);
};

/** Joins the pictures of the site, in order, without the browser's own bars. */
const animate = async (): Promise<void> => {
  const convert = findExecutable(['convert']);
  if (!convert) return;
  const frames = (await readdir(pictures)).filter((name) => /^\d+-(?!options)\S+\.png$/.test(name)).sort();
  await run(
    convert,
    [
      '-delay',
      '180',
      '-loop',
      '0',
      ...frames.map((name) => `${pictures}/${name}`),
      '-crop',
      '1280x700+0+84',
      '+repage',
      '-resize',
      '800x',
      '-colors',
      '96',
      '-layers',
      'optimize',
      `${pictures}/demo.gif`,
    ],
    undefined,
    { timeout: 60_000 },
  );
};

try {
  const options = await saveKey(chrome, sandbox.key);
  await options.getByRole('status').filter({ hasText: '$' }).waitFor();
  say('options: the key is checked with GetAText and stored');
  await options.bringToFront();
  await look('options');

  const page = await chrome.newPage('https://web.whatsapp.com/signup');
  let popup = await chrome.openPopup(page);
  await popup.getByRole('button', { name: /^Rent number · / }).waitFor();
  say('https://web.whatsapp.com/signup: Alt+Shift+G shows the service and its price');
  await look('price');
  await popup.screenshot({ path: `${pictures}/popup-rent.png`, animations: 'disabled' });

  await popup.getByRole('button', { name: /^Rent number/ }).click();
  const rental = await until(() => [...sandbox.rentals.values()][0], { what: 'a rental' });
  await until(async () => (await appState(page)).phone !== '', { what: 'the number in the phone field' });
  say(`Rent number: ${rental.number} is rented for $${rental.price} and stands in the phone field`);
  await look('rented');

  await chrome.closePopup();
  await page.getByRole('button', { name: 'Send code' }).click();
  say('the site sends its SMS');
  await until(async () => (await appState(page)).code === rental.code && rental.code !== null, { what: 'the code' });
  const { codeAt } = await appState(page);
  say(`the code is in the code field, ${(codeAt ?? 0) - (rental.deliveredAt ?? 0)} ms after GetAText had it`);
  await look('filled');

  popup = await chrome.openPopup(page);
  await popup.getByRole('button', { name: 'Copy code' }).waitFor();
  await look('popup-code');
  const card = await popup.getByRole('region', { name: 'WhatsApp' }).first().boundingBox();
  const width = await popup.evaluate(() => document.documentElement.clientWidth);
  await popup.screenshot({
    path: `${pictures}/popup-code.png`,
    animations: 'disabled',
    ...(card ? { clip: { x: 0, y: 0, width, height: card.y + card.height + 12 } } : {}),
  });
  await page.getByRole('button', { name: 'Verify' }).click();
  await until(async () => (await appState(page)).verified, { what: 'the site to accept the code' });
  say('the site accepts the code');
  if (popup.isClosed()) popup = await chrome.openPopup(page);
  await popup.getByRole('button', { name: 'Done' }).click();
  await until(() => rental.status === 'completed', { what: 'the rental to be done' });
  await look('done');
  say(`Done. The ledger: ${sandbox.ledger.map((entry) => `${entry.kind} $${entry.amount}`).join(', ')}`);
  await animate();
  console.log(`\nPictures are in .output/demo.`);
} finally {
  await chrome.close();
  await display.stop();
  await sandbox.close();
}
