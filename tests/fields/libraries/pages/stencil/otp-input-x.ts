import { defineCustomElements } from 'otp-input-x/dist/custom-elements';
import { app, report, submit } from '../contract.ts';

defineCustomElements();
const field = Object.assign(document.createElement('otp-input-x'), { size: 6 }) as HTMLElement;
let code = '';
report(() => code);
field.addEventListener('otpChange', (event) => (code = (event as CustomEvent<string>).detail));
field.addEventListener('otpComplete', submit);
app.append(field);
