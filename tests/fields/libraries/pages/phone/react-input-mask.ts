import InputMask from '@mona-health/react-input-mask';
import { h, mount } from './mount.ts';

mount((value, setNumber) =>
  h(
    'label',
    {},
    'Cell phone ',
    h(InputMask, {
      mask: '+1 (999) 999-9999',
      value,
      type: 'tel',
      onChange: (event: { target: { value: string } }) => setNumber(event.target.value),
    }),
  ),
);
