import 'intl-tel-input/styles';
import intlTelInput from 'intl-tel-input/intlTelInputWithUtils';
import { app, reportPhone } from '../contract.ts';

app.innerHTML = '<label for="phone">Mobile</label> <input id="phone" type="tel" name="mobile">';
const phone = intlTelInput(app.querySelector('input') as HTMLInputElement, {
  initialCountry: 'us',
  separateDialCode: false,
});
reportPhone(() => ({ number: phone.getNumber(), country: phone.getSelectedCountry()?.iso2 }));
