import '@ionic/core/css/core.css';
import { initialize } from '@ionic/core/components';
import { defineCustomElement } from '@ionic/core/components/ion-input-otp.js';
import { app, report, submit } from '../contract.ts';

initialize();
defineCustomElement();
const field = Object.assign(document.createElement('ion-input-otp'), { length: 6 }) as HTMLElement & { value: string };
let code = '';
report(() => code);
field.addEventListener('ionInput', () => (code = field.value));
field.addEventListener('ionComplete', submit);
app.append(field);
