import { Input } from 'antd';
import { submit } from '../contract.ts';
import { h, mount } from './mount.ts';

mount((_, setCode) =>
  h(Input.OTP, { length: 6, onInput: (cells: string[]) => setCode(cells.join('')), onChange: submit }),
);
