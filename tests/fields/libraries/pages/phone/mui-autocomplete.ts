import { Autocomplete, Stack, TextField } from '@mui/material';
import { useState } from 'react';
import { countries } from './countries.ts';
import { h, mount } from './mount.ts';

type Country = (typeof countries)[number];

function Phone({ onNumber, onCountry }: { onNumber(to: string): void; onCountry(to: string): void }) {
  const [country, setCountry] = useState(countries.find(({ code }) => code === 'NO') ?? null);
  const [number, setNumber] = useState('');
  return h(
    Stack,
    { direction: 'row' },
    h(Autocomplete<Country>, {
      sx: { width: 240 },
      options: countries,
      value: country,
      getOptionLabel: ({ name, prefix }) => `${name} (${prefix})`,
      renderInput: (params) => h(TextField, { ...params, label: 'Country code' }),
      onChange: (_, chosen) => {
        setCountry(chosen);
        onCountry(chosen?.code ?? '');
      },
    }),
    h(TextField, {
      label: 'Mobile number',
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
