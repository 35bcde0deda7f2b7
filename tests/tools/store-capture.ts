import type { Page } from '@playwright/test';

/** A picture of a page: a PNG, and the size in CSS pixels of what it shows. */
export interface Shot {
  png: Buffer;
  width: number;
  height: number;
}

/** A window that a page is given for its picture: its size in CSS pixels, and device pixels for each of them. */
export interface View {
  width: number;
  height: number;
  sharpness: number;
}

/** A picture of what a page shows, without scroll bars; popups keep their own window, which can't be resized. */
export async function capture(page: Page, view?: View): Promise<Shot> {
  const session = await page.context().newCDPSession(page);
  try {
    if (view) {
      const { width, height, sharpness } = view;
      await session.send('Emulation.setDeviceMetricsOverride', {
        width,
        height,
        deviceScaleFactor: sharpness,
        mobile: false,
      });
    }
    const size = await page.evaluate(async () => {
      document.documentElement.style.setProperty('scrollbar-width', 'none');
      await document.fonts.ready;
      await Promise.all([...document.images].map((image) => image.decode()));
      // What follows the page's size has moved after the second frame.
      for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
      return { width: innerWidth, height: innerHeight };
    });
    const { data } = await session.send('Page.captureScreenshot', { format: 'png' });
    return { ...size, png: Buffer.from(data, 'base64') };
  } finally {
    await session.detach();
  }
}
