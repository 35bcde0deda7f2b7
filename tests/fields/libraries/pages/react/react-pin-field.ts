import PinField from 'react-pin-field';
import { submit } from '../contract.ts';
import { h, mount } from './mount.ts';

mount((_, onChange) =>
  h(PinField, { length: 6, onChange, onComplete: submit, inputMode: 'numeric', className: 'box' }),
);
