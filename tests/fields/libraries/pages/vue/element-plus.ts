import 'element-plus/dist/index.css';
import { ElInputOtp } from 'element-plus';
import { h } from 'vue';
import { submit } from '../contract.ts';
import { model, mount } from './mount.ts';

mount((code) => h(ElInputOtp, { ...model(code), length: 6, onFinish: submit }));
