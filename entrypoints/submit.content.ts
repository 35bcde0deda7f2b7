import { defineContentScript } from 'wxt/utils/define-content-script';
import { submitForm } from '../lib/fields/fill/submit.ts';
import { addPagePart } from '../lib/platform/page-runtime.ts';

/**
 * What presses a form's button, put beside the page script where the user wants that: the words of buttons in all
 * languages would weigh on every page else.
 */
export default defineContentScript({
  // Without `matches`, as the page script.
  registration: 'runtime',
  main() {
    addPagePart('submit', submitForm);
  },
});
