import '@mantine/core/styles.css';
import { Group, MantineProvider, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { countries } from './countries.ts';
import { h, mount } from './mount.ts';

function Phone({ onNumber, onCountry }: { onNumber(to: string): void; onCountry(to: string): void }) {
  const [country, setCountry] = useState<string | null>('SE');
  const [number, setNumber] = useState('');
  return h(
    MantineProvider,
    null,
    h(
      Group,
      { gap: 0 },
      h(Select, {
        'aria-label': 'Country code',
        searchable: true,
        w: 180,
        value: country,
        data: countries.map(({ code, name, prefix }) => ({ value: code, label: `${name} ${prefix}` })),
        onChange: (to: string | null) => {
          setCountry(to);
          onCountry(to ?? '');
        },
      }),
      h(TextInput, {
        type: 'tel',
        placeholder: 'Phone number',
        value: number,
        onChange: ({ target }: { target: { value: string } }) => {
          setNumber(target.value);
          onNumber(target.value);
        },
      }),
    ),
  );
}

mount((_, onNumber, onCountry) => h(Phone, { onNumber, onCountry }));
