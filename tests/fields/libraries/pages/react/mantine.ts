import '@mantine/core/styles.css';
import { MantineProvider, PinInput } from '@mantine/core';
import { submit } from '../contract.ts';
import { h, mount } from './mount.ts';

mount((value, onChange) =>
  h(
    MantineProvider,
    {},
    h(PinInput, { length: 6, type: 'number', oneTimeCode: true, value, onChange, onComplete: submit }),
  ),
);
