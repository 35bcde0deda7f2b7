import m from 'mithril';
import { app, report, submit } from '../contract.ts';

const digits = ['', '', '', '', '', ''];
report(() => digits);
m.mount(app, {
  view: () =>
    m(
      'div',
      { style: 'display:flex;gap:6px' },
      digits.map((value, i) =>
        m('input.box', {
          value,
          type: 'tel',
          maxlength: 1,
          oninput: (event: InputEvent) => {
            const box = event.target as HTMLInputElement;
            digits[i] = box.value.replace(/\D/g, '');
            if (digits[i]) (box.nextElementSibling as HTMLElement | null)?.focus();
            if (digits.every(Boolean)) submit();
          },
        }),
      ),
    ),
});
