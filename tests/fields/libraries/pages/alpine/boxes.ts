import Alpine from 'alpinejs';
import { app, report, submit } from '../contract.ts';

Object.assign(window, { sendCode: submit });
app.innerHTML = `<div x-data="{ digits: ['','','','','',''] }" style="display:flex;gap:6px"><template x-for="(digit, i) in digits" :key="i"><input class="box" maxlength="1" inputmode="numeric" x-model="digits[i]" @input="$el.value && $el.nextElementSibling?.focus(); digits.every(Boolean) && sendCode()" @keydown.backspace="!digits[i] && $el.previousElementSibling?.focus?.()"></template></div>`;
Alpine.start();
report(() => (Alpine.$data(app.firstElementChild as HTMLElement) as { digits: string[] }).digits);
