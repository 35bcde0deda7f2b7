import IMask from 'imask';
import { app, report } from '../contract.ts';

app.innerHTML = '<label for="c">Code de vérification</label> <input id="c" autocomplete="off">';
const mask = IMask(app.querySelector('input') as HTMLInputElement, { mask: 'G-000000', lazy: false });
report(() => mask.unmaskedValue.replace(/\D/g, ''));
