import '@arco-design/web-react/dist/css/arco.css';
import { VerificationCode } from '@arco-design/web-react';
import { submit } from '../contract.ts';
import { h, mount } from './mount.ts';

mount((value, onChange) => h(VerificationCode, { length: 6, value, onChange, onFinish: submit }));
