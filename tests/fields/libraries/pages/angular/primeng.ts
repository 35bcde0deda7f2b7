import { mount } from './mount.ts';
import { FormsModule } from '@angular/forms';
import Aura from '@primeuix/themes/aura';
import { providePrimeNG } from 'primeng/config';
import { InputOtp } from 'primeng/inputotp';

mount('<p-inputotp [(ngModel)]="code" [length]="6" [integerOnly]="true"></p-inputotp>', [InputOtp, FormsModule], [
  providePrimeNG({ theme: { preset: Aura } }),
] as never);
