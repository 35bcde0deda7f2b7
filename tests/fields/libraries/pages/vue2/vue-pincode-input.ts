import lib from 'vue-pincode-input';
import { mount } from './mount.ts';

const PincodeInput = (lib as { default?: typeof lib }).default ?? lib;
mount((h, data) =>
  h(PincodeInput, {
    props: { value: data.code, length: 6, characterPreview: false },
    on: { input: (code: string) => (data.code = code) },
  }),
);
