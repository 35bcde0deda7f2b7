import { createApp, ref, type Plugin, type Ref, type VNode } from 'vue';
import { app, report } from '../contract.ts';

/** A page whose ref is what the tests read. */
export function mount(view: (code: Ref<string>) => VNode, ...plugins: [Plugin, ...unknown[]][]): void {
  const code = ref('');
  report(() => code.value);
  const page = createApp({ render: () => view(code) });
  for (const [plugin, ...options] of plugins) page.use(plugin, ...options);
  page.mount(app);
}

/** `v-model` on a ref. */
export function model(code: Ref<string>): object {
  return {
    modelValue: code.value,
    'onUpdate:modelValue': (value: unknown) =>
      (code.value = Array.isArray(value) ? value.join('') : String(value ?? '')),
  };
}
