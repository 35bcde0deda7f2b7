import 'react-phone-input-2/lib/style.css';
import lib from 'react-phone-input-2';
import { h, mount } from './mount.ts';

const PhoneInput = (lib as { default?: typeof lib }).default ?? lib;
mount((value, setNumber, setCountry) =>
  h(PhoneInput, {
    value,
    country: 'de',
    onChange: (number: string, { countryCode }: { countryCode: string }) => {
      setNumber(number);
      setCountry(countryCode);
    },
  }),
);
