import { component } from 'riot';
import { app, report, submit } from '../contract.ts';

const digits = ['', '', '', '', '', ''];
report(() => digits);
const page = {
  exports: {
    onMounted() {
      const boxes = [...(this as unknown as { root: HTMLElement }).root.querySelectorAll('input')];
      boxes.forEach((box, i) => {
        box.addEventListener('keydown', (event) => {
          if (/^\d$/.test(event.key)) {
            event.preventDefault();
            digits[i] = event.key;
            (this as unknown as { update(): void }).update();
            boxes[i + 1]?.focus();
            if (digits.every(Boolean)) submit();
          }
        });
      });
    },
    onUpdated() {
      (this as unknown as { root: HTMLElement }).root.querySelectorAll('input').forEach((box, i) => {
        box.value = digits[i] ?? '';
      });
    },
  },
  template: (template: (html: string, bindings: unknown[]) => unknown) =>
    template(
      '<input class="box"><input class="box"><input class="box"><input class="box"><input class="box"><input class="box">',
      [],
    ),
};
component(page as never)(app);
