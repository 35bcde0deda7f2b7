/** What the tests call inside the page, bundled as one script. */
export { fillCode } from '../../../lib/fields/fill-code.ts';
export { fillPhone } from '../../../lib/fields/fill-phone.ts';
export { findCodeField } from '../../../lib/fields/find-code.ts';
export { findPhoneField } from '../../../lib/fields/find-phone.ts';
export { submitForm } from '../../../lib/fields/submit.ts';
export { watchForCodeField } from '../../../lib/fields/watch.ts';
