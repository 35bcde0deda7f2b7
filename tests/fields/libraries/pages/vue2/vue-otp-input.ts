import lib from '@bachdgvn/vue-otp-input';
import { submit } from '../contract.ts';
import { mount } from './mount.ts';

const OtpInput = (lib as { default?: typeof lib }).default ?? lib;
mount((h, data) =>
  h(OtpInput, {
    props: { numInputs: 6, inputClasses: 'box', shouldAutoFocus: true, isInputNum: true, separator: '-' },
    on: { 'on-change': (code: string) => (data.code = code), 'on-complete': submit },
  }),
);
