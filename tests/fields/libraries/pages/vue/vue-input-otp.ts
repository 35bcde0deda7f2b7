import { h } from 'vue';
import { OTPInput } from 'vue-input-otp';
import { submit } from '../contract.ts';
import { model, mount } from './mount.ts';

mount((code) =>
  h(
    OTPInput,
    { ...model(code), maxlength: 6, onComplete: submit },
    {
      default: ({ slots }: { slots: { char: string | null }[] }) =>
        h(
          'div',
          { style: 'display:flex;gap:6px' },
          slots.map(({ char }) => h('div', { class: 'slot' }, char ?? '')),
        ),
    },
  ),
);
