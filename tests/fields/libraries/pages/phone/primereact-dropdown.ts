import 'primereact/resources/themes/lara-light-blue/theme.css';
import { Dropdown } from 'primereact/dropdown';
import { InputText } from 'primereact/inputtext';
import { useState } from 'react';
import { countries } from './countries.ts';
import { h, mount } from './mount.ts';

function Phone({ onNumber, onCountry }: { onNumber(to: string): void; onCountry(to: string): void }) {
  const [country, setCountry] = useState('ES');
  const [number, setNumber] = useState('');
  return h(
    'div',
    { className: 'p-inputgroup' },
    h(Dropdown, {
      value: country,
      filter: true,
      virtualScrollerOptions: { itemSize: 38 },
      options: countries.map(({ code, name, prefix }) => ({ value: code, label: `${name} (${prefix})` })),
      onChange: ({ value }: { value: string }) => {
        setCountry(value);
        onCountry(value);
      },
    }),
    h(InputText, {
      type: 'tel',
      placeholder: 'Phone',
      value: number,
      onChange: ({ target }: { target: { value: string } }) => {
        setNumber(target.value);
        onNumber(target.value);
      },
    }),
  );
}

mount((_, onNumber, onCountry) => h(Phone, { onNumber, onCountry }));
