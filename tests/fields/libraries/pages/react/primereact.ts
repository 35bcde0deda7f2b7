import 'primereact/resources/themes/lara-light-blue/theme.css';
import { InputOtp } from 'primereact/inputotp';
import { h, mount } from './mount.ts';

mount((value, setCode) =>
  h(InputOtp, {
    value,
    length: 6,
    integerOnly: true,
    onChange: (event: { value?: unknown }) => setCode(String(event.value ?? '')),
  }),
);
