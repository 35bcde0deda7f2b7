import { SerialQueue } from '../core/async.ts';
import { t } from '../i18n/t.ts';
import { browser } from './browser.ts';

/** The part of Chromium's API that lends a worker a document; the polyfill's types lack it. */
interface Offscreen {
  createDocument(options: { url: string; reasons: string[]; justification: string }): Promise<void>;
  closeDocument(): Promise<void>;
}

const offscreen = (): Offscreen | undefined => (browser as { offscreen?: Offscreen }).offscreen;

/** Whether notifications can have a button that copies: in Chromium, once the user has allowed it. */
export const canHaveCopyButton = (): boolean => offscreen() !== undefined;

const copies = new SerialQueue();

/**
 * Copies from the background, without a gesture of the user's; false if the browser refuses. Firefox's background can write
 * to the clipboard directly. Chromium's has no document, so it opens an offscreen one for `entrypoints/clipboard.ts`;
 * `navigator.clipboard` fails there, as it needs the focus, but the old copy command works.
 */
export const copyUnseen = (text: string): Promise<boolean> =>
  copies.run(async () => {
    const api = offscreen();
    try {
      if (!api) {
        await navigator.clipboard.writeText(text);
        return true;
      }
      // A worker that died may have left one.
      await api
        .createDocument({ url: 'clipboard.html', reasons: ['CLIPBOARD'], justification: t('rental_copy_code') })
        .catch(() => undefined);
      return (await browser.runtime.sendMessage({ to: 'clipboard', text })) === true;
    } catch {
      return false;
    } finally {
      await api?.closeDocument().catch(() => undefined);
    }
  });
