import { NInput, NInputGroup, NSelect } from 'naive-ui';
import { createApp, h, ref } from 'vue';
import { app, reportPhone } from '../contract.ts';
import { countries } from './countries.ts';

const number = ref('');
const country = ref('JP');
const options = countries.map(({ code, name, prefix }) => ({ value: code, label: `${prefix} ${name}` }));
createApp({
  render: () =>
    h(NInputGroup, null, () => [
      h(NSelect, {
        style: { width: '40%' },
        options,
        value: country.value,
        'onUpdate:value': (to: string) => (country.value = to),
      }),
      h(NInput, {
        placeholder: 'Mobile phone number',
        value: number.value,
        'onUpdate:value': (to: string) => (number.value = to),
      }),
    ]),
}).mount(app);
reportPhone(() => ({ number: number.value, country: country.value }));
