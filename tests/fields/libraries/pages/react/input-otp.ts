import { OTPInput } from 'input-otp';
import { submit } from '../contract.ts';
import { h, mount } from './mount.ts';

mount((value, onChange) =>
  h(OTPInput, {
    maxLength: 6,
    value,
    onChange,
    onComplete: submit,
    render: ({ slots }) =>
      h(
        'div',
        { style: { display: 'flex', gap: 6 } },
        slots.map(({ char, isActive }, i) => h('div', { key: i, className: isActive ? 'slot active' : 'slot' }, char)),
      ),
  }),
);
