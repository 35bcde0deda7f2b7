import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extensionIdOf } from './support/chromium-start.ts';
import { launchChromium, type Chromium } from './support/chromium.ts';
import { builtExtension, expect, test as base } from './support/fixtures.ts';
import { firstRental, settle } from './support/person.ts';

/** The fills of public/icons/*.svg. */
const FILLS = { resting: [0x12, 0xa1, 0x92], waiting: [0xd9, 0x77, 0x06], ready: [0x16, 0xa3, 0x4a] };

/** Chromium whose toolbar shows the extension's button: others keep it behind a menu. */
const test = base.extend({
  chrome: async ({ sandbox, display, colors }, use) => {
    const extensionDir = await realpath(builtExtension('chrome-mv3'));
    const profileDir = await mkdtemp(join(tmpdir(), 'gat-toolbar-'));
    await mkdir(join(profileDir, 'Default'));
    const pinned = { extensions: { pinned_extensions: [await extensionIdOf(extensionDir)] } };
    await writeFile(join(profileDir, 'Default', 'Preferences'), JSON.stringify(pinned));
    const chrome = await launchChromium({
      extensionDir,
      sandboxPort: sandbox.port,
      display,
      profileDir,
      colorScheme: colors,
    });
    await use(chrome);
    await chrome.close();
    await rm(profileDir, { recursive: true, force: true, maxRetries: 5 });
  },
});

/** The badge's text, and which of the fills the browser's own toolbar shows. */
async function button(chrome: Chromium, file: string): Promise<{ text: string; fills: string[] }> {
  await chrome.display.screenshot(file);
  const url = `data:image/png;base64,${(await readFile(file)).toString('base64')}`;
  const reader = await chrome.extensionPage('options.html');
  const counts = await reader.evaluate(
    async ({ url, fills }) => {
      const picture = new Image();
      picture.src = url;
      await picture.decode();
      // Below the tabs, which have the icon too, and above the page.
      const canvas = new OffscreenCanvas(picture.width, 40);
      const context = canvas.getContext('2d')!;
      context.drawImage(picture, 0, -45);
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      const found: Record<string, number> = {};
      for (let at = 0; at < data.length; at += 4) {
        // The screen's own color profile moves each a little.
        const isNear = ([, fill]: [string, number[]]): boolean =>
          fill.every((part, i) => Math.abs(part - data[at + i]!) < 16);
        const name = Object.entries(fills).find(isNear)?.[0];
        if (name) found[name] = (found[name] ?? 0) + 1;
      }
      return found;
    },
    { url, fills: FILLS },
  );
  const worker = await chrome.worker();
  const text = await worker.evaluate(() =>
    (
      globalThis as unknown as { chrome: { action: { getBadgeText(details: object): Promise<string> } } }
    ).chrome.action.getBadgeText({}),
  );
  return { text, fills: Object.keys(FILLS).filter((name) => (counts[name] ?? 0) > 30) };
}

for (const colors of ['light', 'dark'] as const) {
  test.describe(colors, () => {
    test.use({ colors });
    test(`the ${colors} toolbar shows waiting and code by picture and text`, async ({ chrome, sandbox }, info) => {
      sandbox.options.autoSmsDelayMs = null;
      const page = await settle(chrome, sandbox, 'https://web.whatsapp.com/signup');
      const shows = (text: string, fill: string) =>
        expect.poll(() => button(chrome, info.outputPath(`${fill}.png`))).toEqual({ text, fills: [fill] });
      await shows('', 'resting');
      const popup = await chrome.openPopup(page);
      await popup.getByRole('button', { name: /^Rent number/ }).click();
      const rental = await firstRental(sandbox);
      await shows('…', 'waiting');
      sandbox.deliverSms(rental.id, '314159');
      await shows('✓', 'ready');
      await popup.getByRole('button', { name: 'Done' }).click();
      await shows('', 'resting');
    });
  });
}
