import { definePreset } from '@primeuix/themes';
import Aura from '@primeuix/themes/aura';
import PrimeVue from 'primevue/config';
import InputOtp from 'primevue/inputotp';
import { h } from 'vue';
import { model, mount } from './mount.ts';

mount(
  (code) => h(InputOtp, { ...model(code), length: 6, integerOnly: true }),
  [PrimeVue, { theme: { preset: definePreset(Aura, {}) } }],
);
