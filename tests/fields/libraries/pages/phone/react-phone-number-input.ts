import 'react-phone-number-input/style.css';
import PhoneInput from 'react-phone-number-input';
import { h, mount } from './mount.ts';

mount((value, setNumber, setCountry) =>
  h(PhoneInput, {
    value,
    defaultCountry: 'FR',
    placeholder: 'Enter phone number',
    onChange: (number?: string) => setNumber(number ?? ''),
    onCountryChange: (country?: string) => setCountry(country ?? ''),
  }),
);
