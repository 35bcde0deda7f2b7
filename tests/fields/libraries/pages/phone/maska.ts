import { MaskInput } from 'maska';
import { app, reportPhone } from '../contract.ts';

app.innerHTML = '<input name="phone" placeholder="+1 ### ###-####">';
let number = '';
new MaskInput(app.firstElementChild as HTMLInputElement, {
  mask: '+1 ### ###-####',
  onMaska: ({ unmasked }) => (number = unmasked),
});
reportPhone(() => ({ number }));
