import { MuiOtpInput } from 'mui-one-time-password-input';
import { submit } from '../contract.ts';
import { h, mount } from './mount.ts';

mount((value, onChange) => h(MuiOtpInput, { value, onChange, length: 6, onComplete: submit }));
