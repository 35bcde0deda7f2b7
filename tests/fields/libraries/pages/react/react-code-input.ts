import lib from 'react-code-input';
import { h, mount } from './mount.ts';

const ReactCodeInput = (lib as { default?: typeof lib }).default ?? lib;
mount((_, onChange) => h(ReactCodeInput, { type: 'text', fields: 6, onChange, name: 'code', inputMode: 'numeric' }));
