import { MuiTelInput } from 'mui-tel-input';
import { h, mount } from './mount.ts';

mount((value, setNumber, setCountry) =>
  h(MuiTelInput, {
    value,
    defaultCountry: 'GB',
    label: 'Mobile phone',
    onChange: (number: string, { countryCode }: { countryCode: string | null }) => {
      setNumber(number);
      setCountry(countryCode ?? '');
    },
  }),
);
