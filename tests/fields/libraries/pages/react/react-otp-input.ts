import OtpInput from 'react-otp-input';
import { h, mount } from './mount.ts';

mount((value, onChange) =>
  h(OtpInput, {
    value,
    onChange,
    numInputs: 6,
    shouldAutoFocus: true,
    renderSeparator: h('span', {}, '-'),
    inputStyle: { width: 40, height: 48 },
    renderInput: (props: object) => h('input', props),
  }),
);
