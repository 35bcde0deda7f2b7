import '@vaadin/text-field';
import { app, report } from '../contract.ts';

app.innerHTML =
  '<vaadin-text-field label="Code from the SMS" allowed-char-pattern="[0-9]" maxlength="6"></vaadin-text-field>';
const field = app.firstElementChild as HTMLInputElement;
let code = '';
field.addEventListener('value-changed', (event) => (code = (event as CustomEvent<{ value: string }>).detail.value));
report(() => code || field.value);
