import 'primereact/resources/themes/lara-light-blue/theme.css';
import { InputMask } from 'primereact/inputmask';
import { h, mount } from './mount.ts';

mount((value, setNumber) =>
  h(
    'label',
    {},
    'Phone ',
    h(InputMask, {
      value,
      mask: '(999) 999-9999',
      onChange: (event: { value?: unknown }) => setNumber(String(event.value ?? '')),
    }),
  ),
);
