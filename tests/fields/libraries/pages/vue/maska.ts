import { vMaska } from 'maska/vue';
import { h, withDirectives } from 'vue';
import { mount } from './mount.ts';

mount((code) =>
  h('label', {}, [
    'PIN from the text message ',
    withDirectives(
      h('input', {
        value: code.value,
        onInput: (event: Event) => (code.value = (event.target as HTMLInputElement).value.replace(/\D/g, '')),
      }),
      [[vMaska, '###-###']],
    ),
  ]),
);
