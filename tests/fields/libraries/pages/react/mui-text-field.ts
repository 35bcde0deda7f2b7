import { TextField } from '@mui/material';
import { h, mount } from './mount.ts';

mount((value, setCode) =>
  h(TextField, {
    label: 'Verification code',
    value,
    onChange: (event: { target: { value: string } }) => setCode(event.target.value),
  }),
);
