/**
 * Makes the PNG icons of public/icons of the SVGs beside them: `npm run icons`, after a change of one. The system's
 * Chromium draws them. The drawings stand on a grid of 16 units, so that their edges fall on whole pixels at 16, 32 and
 * 48; at 128 the Chrome Web Store wants a margin, and the drawing is 112 wide.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findChromium } from '../e2e/support/chromium-start.ts';
import { ICON_SIZES, ICON_VARIANTS, iconsFolder, pngName, withSource } from './icon-files.ts';

const MARGINS: Partial<Record<number, number>> = { 128: 8 };

const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu'] });
try {
  const page = await browser.newPage();
  for (const variant of ICON_VARIANTS) {
    const svg = readFileSync(new URL(`${variant}.svg`, iconsFolder), 'utf8');
    for (const size of ICON_SIZES) {
      const drawn = size - 2 * (MARGINS[size] ?? 0);
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>body { margin: 0; display: grid; place-items: center; height: 100vh } svg { width: ${drawn}px; height: ${drawn}px }</style>${svg}`,
      );
      const png = await page.screenshot({ omitBackground: true });
      writeFileSync(new URL(pngName(variant, size), iconsFolder), withSource(png, svg));
    }
  }
} finally {
  await browser.close();
}
