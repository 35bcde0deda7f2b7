import { formatGeneral, registerCursorTracker } from 'cleave-zen';
import { app, report } from '../contract.ts';

app.innerHTML = '<input placeholder="SMS code">';
const input = app.firstElementChild as HTMLInputElement;
let code = '';
registerCursorTracker({ input, delimiter: '-' });
input.addEventListener('input', () => {
  input.value = formatGeneral(input.value, { blocks: [2, 2, 2], delimiter: '-', numericOnly: true });
  code = input.value.replaceAll('-', '');
});
report(() => code);
