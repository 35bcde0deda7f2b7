import IMask from 'imask';
import m from 'mithril';
import { app, report } from '../contract.ts';

let code = '';
report(() => code);
m.mount(app, {
  view: () =>
    m(
      'label',
      'Code from the text ',
      m('input', {
        oncreate: ({ dom }) => {
          const mask = IMask(dom as HTMLInputElement, { mask: '000000' });
          mask.on('accept', () => {
            code = mask.value;
            m.redraw();
          });
        },
      }),
    ),
});
