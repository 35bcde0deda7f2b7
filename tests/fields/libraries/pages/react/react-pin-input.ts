import lib from 'react-pin-input';
import { submit } from '../contract.ts';
import { h, mount } from './mount.ts';

const PinInput = (lib as { default?: typeof lib }).default ?? lib;
mount((_, onChange) => h(PinInput, { length: 6, type: 'numeric', inputMode: 'number', onChange, onComplete: submit }));
