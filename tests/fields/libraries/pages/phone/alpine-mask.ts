import mask from '@alpinejs/mask';
import Alpine from 'alpinejs';
import { app, reportPhone } from '../contract.ts';

app.innerHTML =
  '<div x-data="{ phone: \'\' }"><label>Phone number <input x-model="phone" x-mask="(999) 999-9999" autocomplete="tel-national"></label></div>';
Alpine.plugin(mask);
Alpine.start();
reportPhone(() => ({ number: (Alpine.$data(app.firstElementChild as HTMLElement) as { phone: string }).phone }));
