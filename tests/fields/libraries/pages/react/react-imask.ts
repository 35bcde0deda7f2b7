import { IMaskInput } from 'react-imask';
import { h, mount } from './mount.ts';

mount((value, setCode) =>
  h(IMaskInput, {
    mask: '000-000',
    unmask: true,
    value,
    onAccept: (text: string) => setCode(text),
    placeholder: '000-000',
    'aria-label': 'Code',
  }),
);
