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
 * Copies from the background, where no gesture of the user is at hand; false where the browser doesn't let it. Firefox's
 * background writes by itself. Chromium's has no document, and in one that it borrows only the old command works
 * (`navigator.clipboard` wants the focus): `entrypoints/clipboard.ts` gives that.
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
