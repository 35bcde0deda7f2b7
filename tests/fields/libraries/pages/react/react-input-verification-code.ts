import lib from 'react-input-verification-code';
import { submit } from '../contract.ts';
import { h, mount } from './mount.ts';

const VerificationCode = (lib as { default?: typeof lib }).default ?? lib;
// It pads what it hands over with its placeholder, and calls that complete.
mount((_, setCode) =>
  h(VerificationCode, {
    length: 6,
    onChange: (padded: string) => setCode(padded.replace(/\D/g, '')),
    onCompleted: (padded: string) => void (/^\d{6}$/.test(padded) && submit()),
  }),
);
