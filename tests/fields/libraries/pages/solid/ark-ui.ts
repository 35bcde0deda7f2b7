import { PinInput } from '@ark-ui/solid/pin-input';
import { createSignal } from 'solid-js';
import { createComponent, render } from 'solid-js/web';
import { app, report, submit } from '../contract.ts';

const [cells, setCells] = createSignal<string[]>([]);
report(cells);
render(
  () =>
    createComponent(PinInput.Root, {
      get value() {
        return cells();
      },
      onValueChange: (details: { value: string[] }) => setCells(details.value),
      onValueComplete: submit,
      get children() {
        return [
          createComponent(PinInput.Control, {
            style: { display: 'flex', gap: '6px' },
            get children() {
              return [0, 1, 2, 3, 4, 5].map((index) => createComponent(PinInput.Input, { index, class: 'box' }));
            },
          }),
          createComponent(PinInput.HiddenInput, {}),
        ];
      },
    }),
  app,
);
