import 'jb-pin-input';
import { app, report, submit } from '../contract.ts';

app.innerHTML = '<jb-pin-input char-length="6" label="Code"></jb-pin-input>';
const field = app.firstElementChild as HTMLInputElement;
field.addEventListener('complete', submit);
report(() => field.value);
