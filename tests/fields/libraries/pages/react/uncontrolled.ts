import { createElement, useRef } from 'react';
import { createRoot } from 'react-dom/client';
import { app, report } from '../contract.ts';

/** React leaves the value to the DOM and reads it in its own handler. */
function Page() {
  const last = useRef('');
  report(() => last.current);
  return createElement(
    'label',
    {},
    'Enter code ',
    createElement('input', {
      defaultValue: '',
      inputMode: 'numeric',
      maxLength: 6,
      onChange: (event: { target: { value: string } }) => (last.current = event.target.value),
    }),
  );
}
createRoot(app).render(createElement(Page));
