import $ from './jquery.ts';
import 'jquery-pinlogin';
import 'jquery-pinlogin/src/jquery.pinlogin.css';
import { app, report, submit } from '../contract.ts';

let code = '';
report(() => code);
// oxlint-disable-next-line -- the plugin adds itself to jQuery
($(app) as any).pinlogin({
  fields: 6,
  hideinput: false,
  reset: false,
  complete: (pin: string) => {
    code = pin;
    submit();
  },
});
