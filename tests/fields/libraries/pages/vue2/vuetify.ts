import 'vuetify/dist/vuetify.min.css';
import Vue from 'vue';
import Vuetify from 'vuetify';
import { submit } from '../contract.ts';
import { mount } from './mount.ts';

Vue.use(Vuetify);
mount(
  (h, data) =>
    h('v-app', [
      h('v-otp-input', {
        props: { value: data.code, length: 6 },
        on: { input: (code: string) => (data.code = code), finish: submit },
      }),
    ]),
  { vuetify: new Vuetify() },
);
