import InputMask from 'primevue/inputmask';
import PrimeVue from 'primevue/config';
import { createApp, h, ref } from 'vue';
import { app, reportPhone } from '../contract.ts';

const number = ref('');
createApp({
  render: () =>
    h('label', {}, [
      'Mobile number ',
      h(InputMask, {
        modelValue: number.value,
        mask: '999-999-9999',
        'onUpdate:modelValue': (value: string) => (number.value = value),
      }),
    ]),
})
  .use(PrimeVue, { unstyled: true })
  .mount(app);
reportPhone(() => ({ number: number.value }));
