import 'intl-tel-input/styles';
import intlTelInput from 'intl-tel-input/intlTelInputWithUtils';
import { app, reportPhone } from '../contract.ts';

app.innerHTML = '<label for="phone">Phone number</label> <input id="phone" type="tel">';
const phone = intlTelInput(app.querySelector('input') as HTMLInputElement, {
  initialCountry: 'de',
  separateDialCode: true,
});
reportPhone(() => ({ number: phone.getNumber(), country: phone.getSelectedCountry()?.iso2 }));
