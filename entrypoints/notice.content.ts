import { defineContentScript } from 'wxt/utils/define-content-script';
import { createNotice, type NoticeOptions } from '../lib/notice/notice.ts';
import { addPagePart, isPrivatePage } from '../lib/platform/page-runtime.ts';

/** What draws the notice, put beside the page script of a tab's top document when there is one to show. */
export default defineContentScript({
  // Without `matches`, as the page script.
  registration: 'runtime',
  main() {
    addPagePart('notice', (document: Document, options: NoticeOptions) =>
      createNotice(document, options, isPrivatePage()),
    );
  },
});
