import { InputAdornment, TextField } from '@mui/material';
import { h, mount } from './mount.ts';

mount((value, setNumber) =>
  h(TextField, {
    label: 'Phone number',
    value,
    slotProps: { input: { startAdornment: h(InputAdornment, { position: 'start' }, '+1') } },
    onChange: (event: { target: { value: string } }) => setNumber(event.target.value),
  }),
);
