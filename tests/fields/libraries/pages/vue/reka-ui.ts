import { PinInputInput, PinInputRoot } from 'reka-ui';
import { h, ref } from 'vue';
import { submit } from '../contract.ts';
import { mount } from './mount.ts';

const cells = ref<string[]>([]);
mount((code) =>
  h(
    PinInputRoot,
    {
      modelValue: cells.value,
      otp: true,
      style: 'display:flex;gap:6px',
      'onUpdate:modelValue': (value: string[]) => {
        cells.value = value;
        code.value = value.join('');
      },
      onComplete: submit,
    },
    { default: () => [0, 1, 2, 3, 4, 5].map((index) => h(PinInputInput, { index, class: 'box' })) },
  ),
);
