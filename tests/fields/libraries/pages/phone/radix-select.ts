import { Select } from 'radix-ui';
import { useState } from 'react';
import { countries } from './countries.ts';
import { h, mount } from './mount.ts';

function Phone({ onNumber, onCountry }: { onNumber(to: string): void; onCountry(to: string): void }) {
  const [country, setCountry] = useState('FR');
  const [number, setNumber] = useState('');
  const item = ({ code, name, prefix }: (typeof countries)[number]) =>
    h(Select.Item, { key: code, value: code, className: 'item' }, h(Select.ItemText, null, `${name} ${prefix}`));
  return h(
    'div',
    { style: { display: 'flex' } },
    h(
      Select.Root,
      {
        value: country,
        onValueChange: (to: string) => {
          setCountry(to);
          onCountry(to);
        },
      },
      h(Select.Trigger, { 'aria-label': 'Country' }, h(Select.Value)),
      h(Select.Portal, null, h(Select.Content, null, h(Select.Viewport, null, ...countries.map(item)))),
    ),
    h('input', {
      type: 'tel',
      name: 'phone',
      placeholder: 'Phone number',
      value: number,
      onChange: ({ target }: { target: { value: string } }) => {
        setNumber(target.value);
        onNumber(target.value);
      },
    }),
  );
}

mount((_, onNumber, onCountry) => h(Phone, { onNumber, onCountry }));
