import 'vuetify/styles';
import { createApp, h, ref } from 'vue';
import { createVuetify } from 'vuetify';
import { VApp } from 'vuetify/components/VApp';
import { VSelect } from 'vuetify/components/VSelect';
import { VTextField } from 'vuetify/components/VTextField';
import { app, reportPhone } from '../contract.ts';
import { countries } from './countries.ts';

const number = ref('');
const country = ref('BR');
createApp({
  render: () =>
    h(VApp, null, () =>
      h('div', { style: 'display: flex' }, [
        h(VSelect, {
          items: countries.map(({ code, name, prefix }) => ({ value: code, title: `${name} (${prefix})` })),
          modelValue: country.value,
          'onUpdate:modelValue': (to: string) => (country.value = to),
        }),
        h(VTextField, {
          label: 'Phone number',
          type: 'tel',
          modelValue: number.value,
          'onUpdate:modelValue': (to: string) => (number.value = to),
        }),
      ]),
    ),
})
  .use(createVuetify())
  .mount(app);
reportPhone(() => ({ number: number.value, country: country.value }));
