import 'rsuite/dist/rsuite-no-reset.min.css';
import { PinInput } from 'rsuite';
import { submit } from '../contract.ts';
import { h, mount } from './mount.ts';

mount((value, onChange) => h(PinInput, { length: 6, otp: true, value, onChange, onComplete: submit }));
