import * as pin from '@zag-js/pin-input';
import { normalizeProps, spreadProps, VanillaMachine } from '@zag-js/vanilla';
import { app, report, submit } from '../contract.ts';

app.innerHTML = `<div class="root"><div class="row">${'<input class="box">'.repeat(6)}</div><input class="hidden"></div>`;
let code = '';
report(() => code);
const machine = new VanillaMachine(pin.machine, {
  id: 'pin',
  count: 6,
  onValueChange: ({ value }: { value: string[] }) => (code = value.join('')),
  onValueComplete: submit,
});
const draw = (): void => {
  const api = pin.connect(machine.service, normalizeProps);
  spreadProps(app.querySelector('.root') as HTMLElement, api.getRootProps());
  app.querySelectorAll<HTMLElement>('.box').forEach((box, index) => spreadProps(box, api.getInputProps({ index })));
  spreadProps(app.querySelector('.hidden') as HTMLElement, api.getHiddenInputProps());
};
machine.subscribe(draw);
machine.start();
draw();
