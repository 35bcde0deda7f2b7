import Vue, { type CreateElement, type VNode } from 'vue';
import { app, report } from '../contract.ts';

/** A page whose data is what the tests read. */
export function mount(view: (h: CreateElement, data: { code: string }) => VNode, options: object = {}): void {
  const page = new Vue({
    ...options,
    data: { code: '' },
    render(h) {
      return view(h, this as unknown as { code: string });
    },
  });
  page.$mount(app);
  report(() => (page as unknown as { code: string }).code);
}
