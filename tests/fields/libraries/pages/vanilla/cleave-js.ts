import Cleave from 'cleave.js';
import { app, report } from '../contract.ts';

app.innerHTML = '<input aria-label="Confirmation code">';
const cleave = new Cleave(app.firstElementChild as HTMLInputElement, {
  blocks: [3, 3],
  delimiter: ' ',
  numericOnly: true,
});
report(() => cleave.getRawValue());
