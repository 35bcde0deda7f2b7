import OtpField from '@corvu/otp-field';
import { createSignal } from 'solid-js';
import { createComponent, insert, render } from 'solid-js/web';
import { app, report, submit } from '../contract.ts';

const [code, setCode] = createSignal('');
report(code);
const slot = (index: number): HTMLElement => {
  const box = Object.assign(document.createElement('div'), { className: 'slot' });
  insert(box, () => code()[index] ?? '');
  return box;
};
render(
  () =>
    createComponent(OtpField, {
      maxLength: 6,
      get value() {
        return code();
      },
      onValueChange: setCode,
      onComplete: submit,
      style: { display: 'flex', gap: '6px' },
      get children() {
        return [createComponent(OtpField.Input, { 'aria-label': 'Code' }), ...[0, 1, 2, 3, 4, 5].map(slot)];
      },
    }),
  app,
);
