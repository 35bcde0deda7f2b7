/** The main job before your eyes: a real browser, the shipped build, real gestures, the sandbox as GetAText. */
import { mkdir, readFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { launchChromium } from '../e2e/support/chromium.ts';
import { startDisplay } from '../e2e/support/display.ts';
import { appState, saveKey } from '../e2e/support/person.ts';
import { until } from '../e2e/support/until.ts';
import { startSandbox } from '../sandbox/sandbox.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const pictures = `${root}.output/demo`;
const started = performance.now();
const say = (text: string): void => {
  const at = ((performance.now() - started) / 1000).toFixed(1).padStart(5);
  console.log(`${at} s  ${text}`);
};

await mkdir(pictures, { recursive: true });
const sandbox = await startSandbox();
const display = await startDisplay();
say(`the sandbox plays https://getatext.com and every other site`);
const chrome = await launchChromium({ extensionDir: `${root}.output/chrome-mv3`, sandboxPort: sandbox.port, display });

let picture = 0;
/** Leaves a picture of the whole screen, once it stands still, as popups fade in; a person's own screen may never. */
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
  await page.getByRole('button', { name: 'Verify' }).click();
  await until(async () => (await appState(page)).verified, { what: 'the site to accept the code' });
  say('the site accepts the code');
  if (popup.isClosed()) popup = await chrome.openPopup(page);
  await popup.getByRole('button', { name: 'Done' }).click();
  await until(() => rental.status === 'completed', { what: 'the rental to be done' });
  await look('done');
  say(`Done. The ledger: ${sandbox.ledger.map((entry) => `${entry.kind} $${entry.amount}`).join(', ')}`);
  console.log(`\nPictures are in .output/demo.`);
} finally {
  await chrome.close();
  await display.stop();
  await sandbox.close();
}
