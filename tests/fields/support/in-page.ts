/** What the tests call inside the page, bundled as one script. */
export { fillCode } from '../../../lib/fields/fill/fill-code.ts';
export { fillPhone } from '../../../lib/fields/phone/fill-phone.ts';
export { findCodeField } from '../../../lib/fields/find/find-code.ts';
export { findPhoneField } from '../../../lib/fields/phone/find-phone.ts';
export { submitForm } from '../../../lib/fields/fill/submit.ts';
export { watchForCodeField } from '../../../lib/fields/find/field-watcher.ts';
