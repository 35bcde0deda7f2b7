import { unstable_OneTimePasswordField as Field } from 'radix-ui';
import { submit } from '../contract.ts';
import { h, mount } from './mount.ts';

mount((value, onValueChange) =>
  h(
    Field.Root,
    { value, onValueChange, onAutoSubmit: submit, autoSubmit: true, style: { display: 'flex', gap: 6 } },
    ...[0, 1, 2, 3, 4, 5].map((key) => h(Field.Input, { key, className: 'box' })),
    h(Field.HiddenInput, { key: 'hidden' }),
  ),
);
