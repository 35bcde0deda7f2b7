import { PinInput } from '@ark-ui/vue/pin-input';
import { h, ref } from 'vue';
import { submit } from '../contract.ts';
import { mount } from './mount.ts';

const cells = ref<string[]>([]);
mount((code) =>
  h(
    PinInput.Root,
    {
      modelValue: cells.value,
      otp: true,
      placeholder: '○',
      'onUpdate:modelValue': (value: string[]) => {
        cells.value = value;
        code.value = value.join('');
      },
      onValueComplete: submit,
    },
    {
      default: () => [
        h(
          PinInput.Control,
          { style: 'display:flex;gap:6px' },
          { default: () => [0, 1, 2, 3, 4, 5].map((index) => h(PinInput.Input, { index, class: 'box' })) },
        ),
        h(PinInput.HiddenInput),
      ],
    },
  ),
);
