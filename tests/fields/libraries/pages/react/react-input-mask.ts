import InputMask from '@mona-health/react-input-mask';
import { h, mount } from './mount.ts';

mount((value, setCode) =>
  h(InputMask, {
    mask: '9 9 9 9 9 9',
    maskPlaceholder: '_',
    value,
    name: 'smsCode',
    onChange: (event: { target: { value: string } }) => setCode(event.target.value.replace(/\D/g, '')),
  }),
);
