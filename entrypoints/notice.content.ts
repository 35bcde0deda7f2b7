import { defineContentScript } from 'wxt/utils/define-content-script';
import { createNotice } from '../lib/notice/notice.ts';
import { addPagePart } from '../lib/platform/page-runtime.ts';

/** What draws the notice, put beside the page script of a tab's top document when there is one to show. */
export default defineContentScript({
  // Without `matches`, as the page script.
  registration: 'runtime',
  main() {
    addPagePart('notice', createNotice);
  },
});
