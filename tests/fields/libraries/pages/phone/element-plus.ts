import 'element-plus/dist/index.css';
import { ElInput, ElOption, ElSelect } from 'element-plus';
import { createApp, h, ref } from 'vue';
import { app, reportPhone } from '../contract.ts';
import { countries } from './countries.ts';

const number = ref('');
const country = ref('IT');
createApp({
  render: () =>
    h(
      ElInput,
      {
        modelValue: number.value,
        placeholder: 'Phone number',
        'onUpdate:modelValue': (to: string) => (number.value = to),
      },
      {
        prepend: () =>
          h(
            ElSelect,
            {
              style: 'width: 200px',
              filterable: true,
              modelValue: country.value,
              'onUpdate:modelValue': (to: string) => (country.value = to),
            },
            () =>
              countries.map(({ code, name, prefix }) =>
                h(ElOption, { key: code, value: code, label: `${name} ${prefix}` }),
              ),
          ),
      },
    ),
}).mount(app);
reportPhone(() => ({ number: number.value, country: country.value }));
