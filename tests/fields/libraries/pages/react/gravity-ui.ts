import '@gravity-ui/uikit/styles/styles.css';
import { PinInput, ThemeProvider } from '@gravity-ui/uikit';
import { submit } from '../contract.ts';
import { h, mount } from './mount.ts';

mount((_, setCode) =>
  h(
    ThemeProvider,
    { theme: 'light' },
    h(PinInput, {
      length: 6,
      otp: true,
      onUpdate: (value: string[]) => setCode(value.join('')),
      onUpdateComplete: submit,
    }),
  ),
);
