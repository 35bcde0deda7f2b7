import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { PICTURES } from './support/gallery.ts';
import { LANGUAGES, pictureName, THEMES, type Language, type Scene } from './support/scene.ts';
import { misnamed } from './support/spoken-names.ts';
import { reduced } from './support/reduced.ts';
import { IS_PSEUDO, test } from './support/stage.ts';
import { SCENES } from './scenes/scenes.ts';

/** Pictures that are compared: every state in English and right to left, in dark what stands for its screen. */
const isCompared = ({ state }: Scene, language: Language, theme: string): boolean =>
  theme === 'light'
    ? language !== 'de' || state === 'typical'
    : language === 'en' && ['typical', 'error', 'waiting', 'code'].includes(state);

/** A third of the size tells a change of layout from one of a browser's smoothing, and keeps the repository small. */
const SCALE = 1 / 3;

/** All pictures, for a reviewer; the tests of every day take those that are compared. */
const ALL = process.env['SCREENS'] === 'all';

/** What axe finds wrong with a screen. */
async function faults(page: Page): Promise<string[]> {
  // The screens have no frames: what axe does for those, and what it says of all that is right, took most of the time.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('\n')}`,
  );
}

for (const scene of SCENES) {
  for (const language of LANGUAGES) {
    for (const theme of THEMES) {
      if (!ALL && !isCompared(scene, language, theme)) continue;
      const name = pictureName(scene, language, theme);
      test(name, async ({ stage }) => {
        const page = await stage.open(scene, language, theme);
        const picture = await page.screenshot({ fullPage: true });
        const file = `${PICTURES}/${name}.png`;
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, picture);

        const sizes = await page.evaluate(() => {
          const { scrollWidth, clientWidth, lang, dir } = document.documentElement;
          return { overflow: scrollWidth - clientWidth, lang, dir };
        });
        expect(sizes).toEqual({ overflow: 0, lang: language, dir: language === 'ar' ? 'rtl' : 'ltr' });

        // Of a state in another language axe sees the same document: one picture of each screen is enough.
        if (ALL || language === 'en' || scene.state === 'typical') expect(await faults(page)).toEqual([]);
        expect(await misnamed(page)).toEqual([]);

        if (!IS_PSEUDO && isCompared(scene, language, theme)) {
          expect(await reduced(page, picture, SCALE, 2400)).toMatchSnapshot(`${name}.jpg`);
        }
        await page.close();
      });
    }
  }
}
