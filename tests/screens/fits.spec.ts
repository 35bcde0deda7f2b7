import { expect } from '@playwright/test';
import { popupScenes } from './scenes/popup.ts';
import { enlarge } from './scenes/large.ts';
import { test } from './support/stage.ts';

/** The languages of `public/_locales`, as a browser names them. */
const LANGUAGES = ['en', 'ar', 'de', 'es', 'fr', 'hi', 'ja', 'pt-BR', 'ru', 'zh-CN'];
/** A popup gets no higher than that in Chromium: what is below has to be scrolled to. */
const MAX_HEIGHT = 600;
const LIVE = new Set(['waiting', 'code', 'filled']);

// One test a language: each takes a browser of its own.
for (const language of LANGUAGES) {
  test(`the popup fits in ${language}: a live rental without scrolling, the header in one line in any font`, async ({
    stage,
  }) => {
    for (const scene of popupScenes.filter(({ state }) => LIVE.has(state))) {
      const page = await stage.open({ ...scene, height: MAX_HEIGHT }, language, 'light');
      const found = await page.evaluate(() => ({
        lang: document.documentElement.lang,
        height: document.documentElement.scrollHeight,
      }));
      expect(found, scene.state).toEqual({ lang: language, height: MAX_HEIGHT });
      await page.close();
    }

    const scene = popupScenes.find(({ state }) => state === 'long');
    if (!scene) throw new Error('no scene with long texts');
    const page = await stage.open(scene, language, 'light');
    for (const [font, enlarged] of [
      ['', false],
      ['monospace', false],
      ['monospace', true],
    ] as const) {
      await page.evaluate((name) => document.body.style.setProperty('--type', name), font);
      if (enlarged) await enlarge(page);
      const { tops, overflow, amount } = await page.evaluate(() => {
        const header = document.querySelector('header');
        const shown = [...(header?.querySelectorAll('img, strong, a, button') ?? [])];
        const middle = (one: Element): number => {
          const { top, bottom } = one.getBoundingClientRect();
          return (top + bottom) / 2;
        };
        const first = middle(shown[0] as Element);
        return {
          tops: shown.map((one) => Math.abs(middle(one) - first) < 3),
          overflow: (header?.scrollWidth ?? 0) - (header?.clientWidth ?? 0),
          amount: document.querySelector('header strong')?.getBoundingClientRect().width ?? 0,
        };
      });
      expect(tops, font).toEqual([true, true, true, true, true]);
      expect(overflow, font).toBe(0);
      expect(amount, font).toBeGreaterThan(40);
    }
    await page.close();
  });
}
