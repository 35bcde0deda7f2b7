import * as pin from '@zag-js/pin-input';
import { normalizeProps, useMachine } from '@zag-js/preact';
import { h, render } from 'preact';
import { useState } from 'preact/hooks';
import { app, report, submit } from '../contract.ts';

function Page() {
  const [code, setCode] = useState('');
  report(() => code);
  const service = useMachine(pin.machine, {
    id: 'pin',
    count: 6,
    otp: true,
    onValueChange: ({ value }: { value: string[] }) => setCode(value.join('')),
    onValueComplete: submit,
  });
  const api = pin.connect(service, normalizeProps);
  return h(
    'div',
    api.getRootProps(),
    h('label', api.getLabelProps(), 'Code'),
    h(
      'div',
      { ...api.getControlProps(), style: 'display:flex;gap:6px' },
      [0, 1, 2, 3, 4, 5].map((index) => h('input', { key: index, ...api.getInputProps({ index }), class: 'box' })),
    ),
    h('input', api.getHiddenInputProps()),
  );
}
render(h(Page, {}), app);
