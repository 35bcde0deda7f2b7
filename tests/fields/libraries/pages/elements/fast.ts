import { fluentTextField, provideFluentDesignSystem } from '@fluentui/web-components';
import { app, report } from '../contract.ts';

provideFluentDesignSystem().register(fluentTextField());
app.innerHTML = '<fluent-text-field placeholder="6-digit code" maxlength="6"></fluent-text-field>';
const field = app.firstElementChild as HTMLInputElement;
let code = '';
field.addEventListener('input', () => (code = field.value));
report(() => code);
