import Cleave from 'cleave.js';
import 'cleave.js/dist/addons/cleave-phone.us';
import { app, reportPhone } from '../contract.ts';

app.innerHTML = '<input aria-label="Phone" placeholder="Phone">';
const cleave = new Cleave(app.firstElementChild as HTMLInputElement, { phone: true, phoneRegionCode: 'US' });
reportPhone(() => ({ number: cleave.getRawValue() }));
