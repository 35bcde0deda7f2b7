import 'vuetify/styles';
import { h } from 'vue';
import { createVuetify } from 'vuetify';
import { VApp, VOtpInput } from 'vuetify/components';
import { submit } from '../contract.ts';
import { model, mount } from './mount.ts';

mount(
  (code) => h(VApp, {}, { default: () => h(VOtpInput, { ...model(code), length: 6, onFinish: submit }) }),
  [createVuetify()],
);
