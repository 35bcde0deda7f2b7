import Inputmask from 'inputmask';
import { app, reportPhone } from '../contract.ts';

app.innerHTML = '<label for="p">Telefon</label> <input id="p" inputmode="tel">';
const field = document.getElementById('p') as HTMLInputElement & { inputmask: { unmaskedvalue(): string } };
Inputmask('(999) 999-9999').mask(field);
reportPhone(() => ({ number: field.inputmask.unmaskedvalue() }));
