import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageRuntime } from '../lib/platform/page-runtime.ts';

/**
 * Copies what the background sends, in a document that Chromium shows nowhere and that lasts as long as the copying.
 * Nothing is kept: the message is the only place where the text is.
 */
export default defineUnlistedScript({
  main() {
    pageRuntime().onMessage.addListener((message, { tab }, respond) => {
      const { to, text } = message as { to?: unknown; text?: unknown };
      // A page script has a tab; the background has none.
      if (to !== 'clipboard' || typeof text !== 'string' || tab !== undefined) return false;
      const field = document.createElement('textarea');
      document.body.append(field);
      field.value = text;
      field.select();
      respond(document.execCommand('copy'));
      field.remove();
      return false;
    });
  },
});
