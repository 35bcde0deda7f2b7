import { NInputOtp } from 'naive-ui';
import { h, ref } from 'vue';
import { submit } from '../contract.ts';
import { mount } from './mount.ts';

const cells = ref<string[]>([]);
mount((code) =>
  h(NInputOtp, {
    value: cells.value,
    length: 6,
    'onUpdate:value': (value: string[]) => {
      cells.value = value;
      code.value = value.join('');
    },
    onFinish: submit,
  }),
);
