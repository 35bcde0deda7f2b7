import { IMaskInput } from 'react-imask';
import { h, mount } from './mount.ts';

mount((value, setNumber) =>
  h(IMaskInput, {
    mask: '+{1} 000 000 0000',
    unmask: true,
    value,
    name: 'tel',
    placeholder: 'Telephone',
    onAccept: (text: string) => setNumber(text),
  }),
);
