import type { Page } from '@playwright/test';

/**
 * A PNG at a part of its size, no higher than `most` pixels of the original, as a JPEG, a quarter of the bytes. Drawn by the browser that is there anyway;
 * its own scaled pictures come out blank at times.
 */
export async function reduced(page: Page, png: Buffer, scale: number, most: number): Promise<Buffer> {
  const text = await page.evaluate(
    async ({ encoded, factor, highest }) => {
      const bytes = Uint8Array.from(atob(encoded), (letter) => letter.codePointAt(0) ?? 0);
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const height = Math.min(image.height, highest);
      const canvas = new OffscreenCanvas(Math.round(image.width * factor), Math.round(height * factor));
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no canvas');
      context.imageSmoothingQuality = 'high';
      context.drawImage(image, 0, 0, image.width, height, 0, 0, canvas.width, canvas.height);
      const small = new Uint8Array(
        await (await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 })).arrayBuffer(),
      );
      return btoa(Array.from(small, (byte) => String.fromCodePoint(byte)).join(''));
    },
    { encoded: png.toString('base64'), factor: scale, highest: most },
  );
  return Buffer.from(text, 'base64');
}
