import { defineContentScript } from 'wxt/utils/define-content-script';
import { fillPhone } from '../lib/fields/phone/fill-phone.ts';
import { findPhoneField, phoneFieldAt } from '../lib/fields/phone/find-phone.ts';
import { readClosedShadows } from '../lib/fields/native.ts';
import { addPagePart, closedShadowReader } from '../lib/platform/page-runtime.ts';

/** What finds and fills phone fields, put beside the page script where a number is to be filled. */
export default defineContentScript({
  // Without `matches`, as the page script.
  registration: 'runtime',
  main() {
    readClosedShadows(closedShadowReader());
    addPagePart('phone', { findPhoneField, phoneFieldAt, fillPhone });
  },
});
