import '@preline/pin-input';
import { app, report, submit } from '../contract.ts';

interface Plugin {
  new (element: HTMLElement): { on(event: string, heard: (payload: { currentValue: string[] }) => void): void };
}
const { HSPinInput } = window as unknown as { HSPinInput: Plugin };
app.innerHTML = `<div data-hs-pin-input style="display:flex;gap:6px">${'<input type="text" class="box" data-hs-pin-input-item>'.repeat(6)}</div>`;
const pin = new HSPinInput(app.firstElementChild as HTMLElement);
let code = '';
pin.on('completed', ({ currentValue }) => {
  code = currentValue.join('');
  submit();
});
report(() => code);
