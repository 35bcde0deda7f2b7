import { chromium, test as base, type BrowserContext, type Page } from '@playwright/test';
import { extensionIdOf, findChromium } from '../../e2e/support/chromium-start.ts';
import { builtExtension } from '../../e2e/support/fixtures.ts';
import { copyWithPseudoTexts } from './pseudo-texts.ts';
import { LANGUAGES, NOW, type Scene, type THEMES } from './scene.ts';
import { standIn } from './stand-in.ts';

/** Browsers by language; one of each is enough for a worker. */
interface Stage {
  /** Opens a scene in a tab of its own, and waits until nothing of it changes any more. */
  open(scene: Scene, language: string, theme: (typeof THEMES)[number]): Promise<Page>;
}

/** Whether the English texts are lengthened and accented, to find by eye what is hard-coded or cut off: `PSEUDO=1`. */
export const IS_PSEUDO = process.env['PSEUDO'] === '1';

/** How many browsers a worker keeps: one for each of the languages that pictures are taken in. */
const MAX_BROWSERS = LANGUAGES.length;

/** Playwright's `test` with a {@link Stage}. */
export const test = base.extend<object, { stage: Stage }>({
  stage: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright insists on a destructured argument
    async ({}, use) => {
      const contexts = new Map<string, BrowserContext>();
      const built = builtExtension('chrome-mv3');
      const extensionDir = IS_PSEUDO ? await copyWithPseudoTexts(built) : built;
      const id = await extensionIdOf(extensionDir);
      await use({
        async open(scene, language, theme) {
          const context = contexts.get(language) ?? (await launch(extensionDir, language));
          contexts.set(language, context);
          const [oldest] = contexts;
          if (oldest && contexts.size > MAX_BROWSERS) {
            contexts.delete(oldest[0]);
            await oldest[1].close();
          }
          const page = await context.newPage();
          await page.setViewportSize({ width: scene.width, height: scene.height });
          await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
          await page.addInitScript(standIn, { world: scene.world, now: NOW });
          await page.goto(`chrome-extension://${id}/${scene.path}`);
          // One font on every machine; the screens themselves name the system's.
          await page.addStyleTag({
            content: `:root, body { --type: 'Noto Sans', 'Noto Sans Arabic', sans-serif; --type-digits: 'Noto Sans Mono', monospace; }`,
          });
          await settled(page);
          if (scene.act) {
            await scene.act(page);
            await settled(page);
          }
          return page;
        },
      });
      await Promise.all([...contexts.values()].map((context) => context.close()));
    },
    { scope: 'worker' },
  ],
});

function launch(extensionDir: string, language: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext('', {
    executablePath: findChromium(),
    headless: true,
    // Playwright's own `--headless` is another program, without extensions.
    ignoreDefaultArgs: ['--headless', '--headless=old', '--disable-extensions'],
    args: [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      `--lang=${language}`,
      `--disable-extensions-except=${extensionDir}`,
      `--load-extension=${extensionDir}`,
      '--disable-features=DisableLoadExtensionCommandLineSwitch',
      '--font-render-hinting=none',
      '--force-color-profile=srgb',
    ],
    // On Linux the language comes from the environment.
    env: { ...process.env, LANGUAGE: language.replace('-', '_'), TZ: 'America/New_York' },
  });
}

/** The page stays the same for a while: what was to be fetched or drawn later is there. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    // Timers, as a page that is not in front draws no frames.
    const frame = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 16));
    let [seen, same] = ['', 0];
    while (same < 12) {
      await frame();
      const now = document.body.outerHTML;
      same = now === seen ? same + 1 : 0;
      seen = now;
    }
  });
}
