// What axe doesn't see: a screen in the user's own few colors, with more contrast, and enlarged fourfold.
import { expect, type ElementHandle } from '@playwright/test';
import { SCENES } from './scenes/scenes.ts';
import { test } from './support/stage.ts';

/** One state of each screen in which most of it is there. */
const TYPICAL = SCENES.filter(({ state }) => state === 'typical' || state === 'code');

/** What says by an attribute which of several is chosen, or whether something is on. */
const CHOSEN = ['aria-pressed', 'aria-selected', 'aria-checked', 'aria-current'] as const;

for (const scene of TYPICAL) {
  const name = `${scene.screen}, ${scene.state}`;

  test(`${name}: shows the focus and what is chosen in forced colors`, async ({ stage }) => {
    const page = await stage.open(scene, 'en', 'light');
    await page.emulateMedia({ forcedColors: 'active' });
    for (const attribute of CHOSEN) {
      for (const control of (await page
        .locator(`[${attribute}]:visible`)
        .elementHandles()) as ElementHandle<Element>[]) {
        const [on, off] = [
          await pictureWith(control, attribute, 'true'),
          await pictureWith(control, attribute, 'false'),
        ];
        expect(on.equals(off), `${await control.innerHTML()} looks the same, ${attribute} or not`).toBe(false);
      }
    }
    await page.locator('body').press('Tab');
    expect(await page.evaluate(withoutRing)).toEqual([]);
    await page.close();
  });

  test(`${name}: has more contrast where the user asks for it`, async ({ stage }) => {
    for (const theme of ['light', 'dark'] as const) {
      const page = await stage.open(scene, 'en', theme);
      await page.emulateMedia({ contrast: 'more' });
      expect(await page.evaluate(faintTexts, 7)).toEqual([]);
      await page.close();
    }
  });

  test(`${name}: fits 320 pixels, as at 400 %`, async ({ stage }) => {
    const page = await stage.open(scene, 'en', 'light');
    await page.setViewportSize({ width: 320, height: 256 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    // What is wider may be scrolled in a place of its own, which the keyboard reaches; nothing is cut off.
    expect(await page.evaluate(cutOff)).toEqual([]);
    await page.close();
  });
}

const PHONE = { width: 360, height: 640 };
const LEAST = 44;

for (const scene of SCENES.filter(({ screen }) => screen === 'popup')) {
  test(`popup, ${scene.state}: fits a phone, for fingers`, async ({ stage }) => {
    const page = await stage.open(scene, 'en', 'light');
    await page.setViewportSize(PHONE);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
    expect(await page.evaluate(smallTargets, LEAST)).toEqual([]);
    await page.close();
  });
}

/** Controls that are lower or narrower than a finger needs; a label is pressed for what it names. */
function smallTargets(least: number): string[] {
  return [...document.querySelectorAll<HTMLInputElement>('button, a.button, select, input')].flatMap((element) => {
    const isBox = element.type === 'checkbox' || element.type === 'radio';
    const { width, height } = ((isBox && element.labels?.[0]) || element).getBoundingClientRect();
    const isSmall = element.checkVisibility() && width > 1 && Math.min(width, height) < least - 0.5;
    return isSmall ? [`${width} × ${height}: ${element.outerHTML.slice(0, 120)}`] : [];
  });
}

/** A control as it looks with an attribute set, whatever it was. */
async function pictureWith(control: ElementHandle<Element>, attribute: string, value: string): Promise<Buffer> {
  const before = await control.getAttribute(attribute);
  const set = (to: string | null): Promise<void> =>
    control.evaluate(
      (element, [key, wanted]) => (wanted === null ? element.removeAttribute(key) : element.setAttribute(key, wanted)),
      [attribute, to] as const,
    );
  await set(attribute === 'aria-current' && value === 'false' ? null : value);
  const picture = await control.screenshot({ animations: 'disabled' });
  await set(before);
  return picture;
}

/** Controls that neither have an outline of their own while they have the focus, nor one around what holds them. */
function withoutRing(): string[] {
  const around = (element: Element | null, steps = 3): Element[] =>
    element === null || steps === 0 ? [] : [element, ...around(element.parentElement, steps - 1)];
  const rings = (element: Element): string =>
    around(element)
      .map((each) => getComputedStyle(each))
      .map(({ outlineStyle, outlineWidth }) => `${outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2}`)
      .join();
  (document.activeElement as HTMLElement | null)?.blur();
  return [...document.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea, [tabindex="0"]')]
    .filter((element) => element.checkVisibility() && !element.matches(':disabled'))
    .filter((element) => {
      const before = rings(element);
      element.focus();
      const after = rings(element);
      element.blur();
      return after === before;
    })
    .map(({ outerHTML }) => outerHTML.slice(0, 120));
}

/** Texts with less contrast to what lies behind them than `least` to one; those that can't be used are left out. */
function faintTexts(least: number): string[] {
  const parse = (color: string): number[] => (color.match(/[\d.]+/g) ?? []).map(Number);
  const channel = (value: number): number => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  const luminance = ([r = 0, g = 0, b = 0]: number[]): number =>
    0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
  const behind = (element: Element | null): number[] => {
    if (element === null) return [255, 255, 255];
    const color = parse(getComputedStyle(element).backgroundColor);
    return color[3] === 0 ? behind(element.parentElement) : color;
  };
  return [...document.querySelectorAll('body *')]
    .filter((element) => {
      const isText = [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
      return isText && element.checkVisibility() && !element.closest(':disabled, [aria-disabled="true"], svg, option');
    })
    .flatMap((element) => {
      const [a, b] = [luminance(parse(getComputedStyle(element).color)), luminance(behind(element))];
      const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
      return contrast < least ? [`${element.textContent}: ${contrast.toFixed(1)}`] : [];
    });
}

/** Elements that stick out of the window without a place of their own that scrolls; what only screen readers get may. */
function cutOff(): string[] {
  const isAmong = (element: Element | null, test: (style: CSSStyleDeclaration, element: Element) => boolean): boolean =>
    element !== null && (test(getComputedStyle(element), element) || isAmong(element.parentElement, test));
  const scrolls = (element: Element): boolean =>
    isAmong(element, ({ overflowX }, box) => /auto|scroll/.test(overflowX) && (box as HTMLElement).tabIndex === 0);
  const isUnseen = (element: Element): boolean =>
    isAmong(element, ({ overflowX }, { clientWidth }) => overflowX === 'hidden' && clientWidth <= 1);
  return [...document.querySelectorAll('body *')]
    .filter((element) => {
      const { right, width, height } = element.getBoundingClientRect();
      const isThere = element.checkVisibility() && width > 1 && height > 1 && !isUnseen(element);
      return isThere && right > 321 && !scrolls(element);
    })
    .map(({ outerHTML }) => outerHTML.slice(0, 120));
}
