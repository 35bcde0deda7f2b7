import lib from 'react-verification-input';
import { submit } from '../contract.ts';
import { h, mount } from './mount.ts';

const VerificationInput = (lib as { default?: typeof lib }).default ?? lib;
mount((value, onChange) => h(VerificationInput, { value, onChange, length: 6, validChars: '0-9', onComplete: submit }));
