import Inputmask from 'inputmask';
import $ from './jquery.ts';
import { app, report } from '../contract.ts';

$(app).append('<label for="smscode">SMS code</label> <input id="smscode">');
const field = document.getElementById('smscode') as HTMLInputElement & { inputmask: { unmaskedvalue(): string } };
Inputmask('999 999').mask(field);
let code = '';
$(field).on('input', () => {
  code = field.inputmask.unmaskedvalue();
});
report(() => code);
