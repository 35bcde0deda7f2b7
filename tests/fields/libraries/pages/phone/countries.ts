import { getCountries, getCountryCallingCode } from 'libphonenumber-js';

/** A country as lists show it. */
export interface Country {
  code: string;
  name: string;
  prefix: string;
}

const names = new Intl.DisplayNames('en', { type: 'region' });

/** Every country that has a prefix, by name: Canada and American Samoa come before the United States. */
export const countries: readonly Country[] = getCountries()
  .map((code) => ({ code, name: names.of(code) ?? code, prefix: `+${getCountryCallingCode(code)}` }))
  .sort((a, b) => a.name.localeCompare(b.name));
