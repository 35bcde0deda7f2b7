import mask from '@alpinejs/mask';
import Alpine from 'alpinejs';
import { app, report } from '../contract.ts';

app.innerHTML =
  '<div x-data="{ code: \'\' }"><label>Security code from your phone <input x-model="code" x-mask="999-999" placeholder="___-___"></label></div>';
Alpine.plugin(mask);
Alpine.start();
report(() => (Alpine.$data(app.firstElementChild as HTMLElement) as { code: string }).code.replace(/\D/g, ''));
