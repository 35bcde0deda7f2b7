import { defineContentScript } from 'wxt/utils/define-content-script';
import { describeField, findDescribed } from '../lib/fields/pointed/describe-field.ts';
import { isMeant } from '../lib/fields/pointed/doubt.ts';
import { readClosedShadows } from '../lib/fields/native.ts';
import { addPagePart, closedShadowReader } from '../lib/platform/page-runtime.ts';

/** What knows the fields that the user points at, put beside the page script where they do, or did on that site. */
export default defineContentScript({
  // Without `matches`, as the page script.
  registration: 'runtime',
  main() {
    readClosedShadows(closedShadowReader());
    addPagePart('pointed', { describeField, findDescribed, isMeant });
  },
});
