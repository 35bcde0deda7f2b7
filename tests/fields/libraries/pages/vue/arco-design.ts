import '@arco-design/web-vue/dist/arco.css';
import { VerificationCode } from '@arco-design/web-vue';
import { h } from 'vue';
import { submit } from '../contract.ts';
import { model, mount } from './mount.ts';

mount((code) => h(VerificationCode, { ...model(code), length: 6, onFinish: submit }));
