import { MenuItem, Select, Stack, TextField } from '@mui/material';
import { useState } from 'react';
import { countries } from './countries.ts';
import { h, mount } from './mount.ts';

function Phone({ onNumber, onCountry }: { onNumber(to: string): void; onCountry(to: string): void }) {
  const [country, setCountry] = useState('GB');
  const [number, setNumber] = useState('');
  const shown = countries.find(({ code }) => code === country);
  return h(
    Stack,
    { direction: 'row' },
    h(
      Select,
      {
        value: country,
        renderValue: () => shown?.prefix ?? '',
        onChange: ({ target }: { target: { value: string } }) => {
          setCountry(target.value);
          onCountry(target.value);
        },
      },
      ...countries.map(({ code, name, prefix }) => h(MenuItem, { key: code, value: code }, `${name} ${prefix}`)),
    ),
    h(TextField, {
      label: 'Phone number',
      type: 'tel',
      value: number,
      onChange: ({ target }: { target: { value: string } }) => {
        setNumber(target.value);
        onNumber(target.value);
      },
    }),
  );
}

mount((_, onNumber, onCountry) => h(Phone, { onNumber, onCountry }));
