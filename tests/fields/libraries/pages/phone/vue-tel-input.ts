import 'vue-tel-input/vue-tel-input.css';
import { createApp, h, ref } from 'vue';
import { VueTelInput } from 'vue-tel-input';
import { app, reportPhone } from '../contract.ts';

const number = ref('');
const country = ref('');
createApp({
  render: () =>
    h(VueTelInput, {
      modelValue: number.value,
      defaultCountry: 'NL',
      autoFormat: true,
      inputOptions: { placeholder: 'Your phone' },
      'onUpdate:modelValue': (value: string) => (number.value = value),
      onCountryChanged: (now: { iso2?: string }) => (country.value = now.iso2 ?? ''),
    }),
}).mount(app);
reportPhone(() => ({ number: number.value, country: country.value }));
