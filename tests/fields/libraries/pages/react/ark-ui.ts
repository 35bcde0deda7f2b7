import { PinInput } from '@ark-ui/react/pin-input';
import { submit } from '../contract.ts';
import { h, mount } from './mount.ts';

mount((_, setCode) =>
  h(
    PinInput.Root,
    { otp: true, count: 6, onValueChange: ({ value }) => setCode(value.join('')), onValueComplete: submit },
    h(PinInput.Label, {}, 'Code'),
    h(
      PinInput.Control,
      { style: { display: 'flex', gap: 6 } },
      [0, 1, 2, 3, 4, 5].map((index) => h(PinInput.Input, { key: index, index, className: 'box' })),
    ),
    h(PinInput.HiddenInput, {}),
  ),
);
