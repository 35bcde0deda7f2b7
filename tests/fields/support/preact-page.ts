import { h, render } from 'preact';
import { useRef, useState } from 'preact/hooks';

const page = globalThis as unknown as { state: string; submits: string[] };
page.state = '';
page.submits = [];

/** Six controlled boxes as such components are usually written, which send themselves when full. */
function Boxes() {
  const [digits, setDigits] = useState<string[]>(Array.from({ length: 6 }, () => ''));
  const boxes = useRef<(HTMLInputElement | null)[]>([]);
  page.state = digits.join('');
  const change = (i: number, value: string): void => {
    const next = digits.map((digit, k) => (k === i ? value.replace(/\D/g, '').slice(-1) : digit));
    setDigits(next);
    if (next[i]) boxes.current[i + 1]?.focus();
    if (next.every(Boolean)) page.submits.push(next.join(''));
  };
  return h(
    'div',
    { role: 'group', 'aria-label': 'Verification code' },
    digits.map((digit, i) =>
      h('input', {
        key: i,
        value: digit,
        maxLength: 1,
        inputMode: 'numeric',
        style: 'width:40px;height:40px',
        ref: (box: HTMLInputElement | null) => void (boxes.current[i] = box),
        onInput: (event: Event) => change(i, (event.target as HTMLInputElement).value),
        onFocus: (event: Event) => (event.target as HTMLInputElement).select(),
      }),
    ),
  );
}

render(h(Boxes, {}), document.body);
