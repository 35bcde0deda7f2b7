import { h } from 'vue';
import OtpInput from 'vue3-otp-input';
import { submit } from '../contract.ts';
import { mount } from './mount.ts';

mount((code) =>
  h(OtpInput, {
    numInputs: 6,
    inputType: 'number',
    shouldAutoFocus: true,
    separator: '-',
    inputClasses: 'box',
    'onOn-change': (value: string) => (code.value = value),
    'onOn-complete': submit,
  }),
);
