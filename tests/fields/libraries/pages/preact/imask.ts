import IMask from 'imask';
import { h, render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { app, report } from '../contract.ts';

function Page() {
  const [code, setCode] = useState('');
  const input = useRef<HTMLInputElement>(null);
  report(() => code);
  useEffect(() => {
    const mask = IMask(input.current as HTMLInputElement, { mask: '0 0 0 0 0 0', lazy: false });
    mask.on('accept', () => setCode(mask.unmaskedValue));
  }, []);
  return h('label', {}, 'Passcode ', h('input', { ref: input, name: 'passcode' }));
}
render(h(Page, {}), app);
