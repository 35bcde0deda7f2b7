import 'react-international-phone/style.css';
import { PhoneInput } from 'react-international-phone';
import { h, mount } from './mount.ts';

mount((value, setNumber, setCountry) =>
  h(PhoneInput, {
    value,
    defaultCountry: 'ua',
    onChange: (number: string, { country }: { country: { iso2: string } }) => {
      setNumber(number);
      setCountry(country.iso2);
    },
  }),
);
